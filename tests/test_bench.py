"""The benchmarks keep up with the product that they measure."""

from app.domain.scoring import QualityFlag
from app.modules import check, find_module
from bench import floor, recovery
from bench.driver import Forms
from bench.modules.tien_rijen import MODULE


def test_the_module_for_measuring_keeps_the_contract():
    check(MODULE, "tien_rijen")

    assert MODULE.score({}).scores == ()


def test_the_floor_keeps_ten_answers_in_one_commit(tmp_path, monkeypatch):
    monkeypatch.setenv("FLOOR_DATABASE", str(tmp_path / "floor.db"))
    floor.prepare(str(tmp_path / "floor.db"))
    client = floor.app.test_client()
    [form] = Forms(client.get("/page/1").text).found

    sent = client.post(form.action, data=form.filled(0))
    [again] = Forms(client.get("/page/1").text).found
    floor.database().close()

    assert sent.status_code == 303
    assert len(form.choices) == 10
    assert again.choices == form.choices


def test_the_floor_refuses_a_foreign_token(tmp_path, monkeypatch):
    assert floor.app.test_client().post("/page/1", data={"csrf_token": "x"}).status_code == 400


def test_what_is_planted_is_found_again_and_who_hurries_is_seen():
    module = find_module("verandering")
    people = [recovery.person(module, number, 100) for number in range(100)]
    results = [module.score(recovery.answered(module, one)) for one in people]
    both = list(zip(people, results, strict=True))

    assert recovery.recovered("confidence", people, results, {"careful"}) > 0.75
    assert {r.quality.flag for one, r in both if one.kind == "quick"} == {QualityFlag.DOUBT}
    careful = [r.quality.flag for one, r in both if one.kind == "careful"]
    assert careful.count(QualityFlag.DOUBT) < len(careful) / 20
