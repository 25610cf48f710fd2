"""A document is the same bytes each time, and its file tells nothing about the person."""

import hashlib
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.pdf.papers import PERSON, PROFILE, printed, printed_card, read

SCRIPT = """
import hashlib
from tests.pdf.papers import PROFILE, printed, printed_card
print(hashlib.sha256(printed() + printed(*PROFILE) + printed_card()).hexdigest())
"""


def elsewhere(seed):
    return subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_other_processes_print_the_same_bytes():
    here = hashlib.sha256(printed() + printed(*PROFILE) + printed_card()).hexdigest()

    assert elsewhere("1") == elsewhere("2") == here


def test_papers_printed_at_the_same_time_do_not_mix():
    names = [f"Persoon {n} 🙂 Привет" for n in range(8)]
    alone = [printed(name=name) for name in names]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda name: printed(name=name), names))

    assert together == alone


def test_another_text_is_another_file():
    ids = {bytes(read(quote=words).pdf.trailer.ID[0]) for words in ("een", "twee")}

    assert len(ids) == 2


def test_the_metadata_name_nobody():
    pdf = read().pdf
    told = " ".join(map(str, pdf.docinfo.values())) + pdf.Root.Metadata.read_bytes().decode()

    assert not [name for name in PERSON.split() if name in told]
    assert "Persoonsprofiel" in told


def test_the_metadata_say_when_it_was_made():
    pdf = read().pdf

    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260503")
    assert re.search(rb"CreateDate>2026-05-03", pdf.Root.Metadata.read_bytes())
