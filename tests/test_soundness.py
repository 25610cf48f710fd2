"""The check of every page bites: each planted fault is refused."""

import pytest

from tests.soundness import sound_page

PAGE = """<!doctype html>
<html lang="nl"><head><title>Vandaag · Koers</title><meta name="viewport" content="width=device-width">
</head><body><main><h1>Vandaag</h1><form action="/x"><label>Naam <input name="n"></label></form>
</main></body></html>"""

FAULTS = {
    "no language": ('lang="nl"', ""),
    "another title": ("Vandaag · Koers", "Koers"),
    "two headings": ("<form", "<h1>Meer</h1><form"),
    "no main": ("main>", "div>"),
    "an inline style": ("<h1>", '<h1 style="color: red">'),
    "an inline script": ("<h1>", "<script>1</script><h1>"),
    "a handler": ("<h1>", '<h1 onclick="x()">'),
    "somebody else's script": ("<h1>", '<script src="https://cdn.example/x.js"></script><h1>'),
    "a field without a label": ("<label>Naam ", "<p>Naam "),
    "a form without an address": ('action="/x"', ""),
    "a form without a token": ('action="/x"', 'action="/x" method="post"'),
    "an id used twice": ("<h1>", '<p id="a"></p><p id="a"></p><h1>'),
    "a label of nothing": ("<h1>", '<label for="gone">Naam</label><h1>'),
    "a text not filled in": ("</h1>", "</h1><p>Dag {name}</p>"),
    "a tag that is not closed": ("</form>", ""),
}


def test_a_sound_page_passes():
    assert sound_page(PAGE).h1.text == "Vandaag"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_page_with_a_fault_is_refused(fault):
    before, after = FAULTS[fault]
    page = PAGE.replace(before, after).replace(
        "</label>", "</p>" if "<p>Naam" in after else "</label>"
    )

    with pytest.raises(Exception, match=r"."):
        sound_page(page)
