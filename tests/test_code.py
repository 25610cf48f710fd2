"""Rules that the code keeps to, so that nobody needs to remember them."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
APP = ROOT / "app"
TESTS = ROOT / "tests"
GLOSSARY = ROOT / "docs" / "glossary.md"
LONGEST_FUNCTION = 40
TESTED = re.compile(r"^tests/.*test_\w+\.py$")
UNFINISHED = re.compile(r"\b(TODO|FIXME|HACK)\b")
LOCAL_PATH = re.compile(r"(?<![\w.])/(root|home|work)/\w")


def tracked(*endings):
    """The files of the project that git knows, with one of these endings."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    return [
        name for name in listed if name and Path(name).suffix in endings and (ROOT / name).exists()
    ]


def identifiers(tree):
    for node in ast.walk(tree):
        for field in ("name", "id", "attr", "arg"):
            name = getattr(node, field, None)
            if isinstance(name, str):
                yield name


def dutch_words():
    rows = [row.split("|") for row in GLOSSARY.read_text(encoding="utf-8").splitlines()]
    cells = [row[1] for row in rows if len(row) > 2 and "---" not in row[1]][1:]
    return {word for cell in cells for word in re.findall(r"[a-z]+", cell)}


PYTHON = tracked(".py")
APP_FILES = [name for name in PYTHON if name.startswith("app/")]


@pytest.mark.parametrize("name", PYTHON)
def test_a_file_says_what_it_is_for(name):
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))

    assert ast.get_docstring(tree) or not tree.body


@pytest.mark.parametrize("name", APP_FILES)
def test_a_function_fits_on_a_screen(name):
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]

    too_long = [one.name for one in functions if one.end_lineno - one.lineno >= LONGEST_FUNCTION]

    assert too_long == []


@pytest.mark.parametrize("name", APP_FILES)
def test_the_code_speaks_english(name):
    spoken = {
        part
        for identifier in identifiers(ast.parse((ROOT / name).read_text(encoding="utf-8")))
        for part in identifier.lower().split("_")
    }

    assert spoken & dutch_words() == set()


@pytest.mark.parametrize("name", [name for name in PYTHON if TESTED.match(name)])
def test_a_test_is_named_with_a_sentence(name):
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    tests = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]

    assert [one for one in tests if one.count("_") < 3] == []


@pytest.mark.parametrize("name", PYTHON)
def test_nothing_is_faked(name):
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert imported & {"unittest.mock", "mock", "pytest_mock"} == set()


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in tracked(".py", ".md", ".html", ".js", ".css", ".toml", "")
        if name != "tests/test_code.py"
    ],
)
def test_a_file_is_finished_and_knows_no_machine(name):
    text = (ROOT / name).read_text(encoding="utf-8")

    assert not UNFINISHED.search(text)
    assert not LOCAL_PATH.search(text)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_records_hashes_and_no_addresses(name):
    text = (ROOT / name).read_text(encoding="utf-8")

    assert "://" not in text
    assert text.count("--hash=sha256:") > 100
