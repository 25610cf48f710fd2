"""The first beheerder comes from the command line."""

import pyotp

from app.store.staff import check_code, check_password, staff_list

PASSWORD = "wandelen-langs-het-kanaal-7"


def add(app, *, role="beheerder", email="ria@bureau.example", password=PASSWORD):
    options = ("--role", role, "--name", "Ria Smit", "--email", email, "--password", password)
    return app.test_cli_runner().invoke(args=["staff", "add", *options])


def test_the_first_beheerder_can_sign_in_with_what_is_printed(app):
    printed = add(app).output
    secret = printed.partition("type this secret: ")[2].split()[0]

    pending = check_password("ria@bureau.example", PASSWORD)

    assert pending is not None
    assert check_code(pending, pyotp.TOTP(secret).now())


def test_a_recovery_code_that_is_printed_lets_in_once(app):
    code = add(app).output.split()[-1]

    first = check_code(check_password("ria@bureau.example", PASSWORD), code)
    second = check_code(check_password("ria@bureau.example", PASSWORD), code)

    assert first
    assert second is None


def test_a_weak_password_is_refused_in_one_line(app):
    result = add(app, password="kort")

    assert result.exit_code == 1
    assert "at least 12 characters" in result.output
    assert staff_list() == []


def test_an_address_signs_in_one_person(app):
    add(app)

    result = add(app, role="coach")

    assert result.exit_code == 1
    assert "signs in already" in result.output
