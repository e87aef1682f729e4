"""The page as a person uses it, in Chromium without a window."""

import pytest

from thaipress.review import Choice, write_page

TITLE = "return document.getElementById('title').textContent"
FOUND = "return document.getElementById('found').textContent"
CHOSEN = "return document.querySelector('#records tr[aria-selected=true] td')?.firstChild.textContent ?? null"
LIT = "return [...document.querySelectorAll('#text .on')].map((e) => e.textContent)"
OPTIONS = "return [...document.querySelectorAll('.option')].map((e) => e.title)"


def search(window, words):
    window.js("document.getElementById('query').focus()")
    window.js("document.getElementById('query').value = ''")
    window.keys(*words, "Enter")
    window.wait("!document.getElementById('found').textContent.includes('Searching')")


def choose(window, name, value):
    window.js(
        "const box = document.getElementById(arguments[0]);"
        "box.value = [...box.options].find((o) => o.text.includes(arguments[1])).value;"
        "box.dispatchEvent(new Event('change'));",
        name, value,
    )  # fmt: skip
    window.wait("!document.getElementById('found').textContent.includes('Searching')")


def go_to(window, part):
    script = "[...document.querySelectorAll('.option')].find((e) => e.title.includes(arguments[0])).click()"
    window.js(script, part)


def test_first_release_is_shown(window):
    assert window.js(OPTIONS)
    assert window.js(TITLE) == window.js(OPTIONS)[0]
    assert window.js("return document.querySelectorAll('#text .m').length") > 3


def test_release_full_of_markup_shows_as_text(window):
    go_to(window, "</title>")
    text = window.js("return document.getElementById('text').textContent")
    assert "</script><!-- <script> --><img src=x onerror=" in text
    assert window.js("return document.querySelectorAll('#text img, #text script, #text b').length") == 0
    assert "owned" not in window.js("return document.title").removeprefix(window.js(TITLE))


@pytest.mark.parametrize("part", ["</title>", "😀", "ก้าวหน้า"])
def test_text_is_whole_and_marks_are_its_mentions(window, part):
    go_to(window, part)
    whole, cut = window.js(
        """
        const release = releaseOf(INDEX.releases.findIndex((r) => r.title.includes(arguments[0])));
        const words = (pieces) => pieces.map((piece) => piece.textContent).join('');
        return [
          document.getElementById('text').textContent === release.text,
          release.mentions.every(([s, e], n) => words(text.pieces[n]) === release.text.slice(s, e)),
        ];""",
        part,
    )
    assert (whole, cut) == (True, True)


def test_click_leads_from_record_to_text_and_back(window):
    go_to(window, "😀")
    window.click("#records .k-official tr[data-record]")
    assert window.js(LIT)[0] == "นางสาวสมมติ ศรีสว่าง"
    assert (
        window.js(
            "return document.querySelector('#records tr[aria-selected=true] td:last-child').textContent"
        )
        == "1 / 1"
    )
    window.click("#text .k-date")
    assert window.js(CHOSEN) == "10 พฤษภาคม 2562"


def test_words_under_two_records_lead_to_one_after_the_other(window):
    go_to(window, "ก้าวหน้า")
    place = "[...document.querySelectorAll('#text .m')].find((e) => e.dataset.covers.includes(' '))"
    if not window.js(f"return !!{place}"):
        pytest.skip("nothing lies over another")
    chosen = set()
    for _ in range(2):
        window.js(f"{place}.click()")
        chosen.add(
            window.js("return document.querySelector('#records tr[aria-selected=true]').dataset.record")
        )
    assert len(chosen) == 2


def test_search_finds_in_all_texts_and_marks_the_words(window):
    search(window, "เชียงใหม่")
    assert window.js(FOUND) == "1 of 4 releases"
    assert "😀" in window.js(TITLE)
    assert (
        window.js("return [...document.querySelectorAll('#text .hit')].map((e) => e.textContent).join('')")
        == "เชียงใหม่"
    )
    search(window, "๙ พฤษภาคม")
    assert window.js(FOUND) == "1 of 4 releases"


def test_search_for_markup_and_for_nothing_there_is(window):
    search(window, "<img")
    assert window.js(FOUND) == "1 of 4 releases"
    search(window, "ไม่มีคำนี้")
    assert window.js(FOUND) == "0 of 4 releases"
    window.click("#clear")
    assert window.js(FOUND) == "4 releases"


def test_filters(window):
    choose(window, "year", "2562")
    assert window.js(FOUND) == "1 of 4 releases"
    choose(window, "ministry", "กระทรวงมหาดไทย")
    assert window.js(FOUND) == "1 of 4 releases"
    choose(window, "with", "flagships")
    assert window.js(FOUND) == "0 of 4 releases"


def test_kind_that_is_hidden_is_neither_marked_nor_listed(window):
    window.js("document.querySelector('#kinds .k-place input').click()")
    assert window.js("return document.querySelectorAll('#text .k-place, #records .k-place').length") == 0
    assert window.js("return document.querySelectorAll('#text .k-date').length") > 0
    window.js("document.querySelector('#kinds .k-place input').click()")
    assert window.js("return document.querySelectorAll('#records .k-place').length") == 1


def test_keys_go_through_releases_records_and_text(window):
    titles = window.js(OPTIONS)
    window.js("document.body.focus()")
    window.keys("j")
    assert window.js(TITLE) == titles[1]
    window.keys("่")  # the key of J on a Thai keyboard gives another letter
    window.keys("k")
    assert window.js(TITLE) == titles[0]
    window.keys("/")
    assert window.js("return document.activeElement.id") == "query"
    window.keys("Enter")
    assert window.js("return document.activeElement.id") == "list"
    window.keys("End")
    assert window.js(TITLE) == titles[-1]
    assert (
        window.js("return document.getElementById('list').getAttribute('aria-activedescendant')")
        == "option-3"
    )
    window.keys("r", "Down", "Enter")
    second = window.js(
        "return document.querySelectorAll('#records tr[data-record]')[1].firstChild.firstChild.textContent"
    )
    assert window.js(CHOSEN) == second
    assert window.js("return document.activeElement.matches('tr[data-record]:focus-visible')")
    window.js("document.getElementById('text').focus()")
    window.keys("Right", "Right", "Enter")
    assert window.js("return document.activeElement.matches('#records tr[aria-selected=true]')")


def test_letters_typed_into_the_search_are_no_commands(window):
    before = window.js(TITLE)
    window.js("document.getElementById('query').focus()")
    window.keys("j", "?", "1")
    assert window.js("return document.getElementById('query').value") == "j?1"
    assert window.js("return document.getElementById('keys').open") is False
    window.keys("Escape")
    assert window.js(TITLE) == before


def test_list_of_keys_opens_and_closes(window):
    window.js("document.body.focus()")
    window.keys("?")
    assert window.js("return document.getElementById('keys').open") is True
    window.keys("Enter")
    assert window.js("return document.getElementById('keys').open") is False


def test_address_leads_back_to_the_release(window, page):
    window.keys("j")
    title, fragment = window.js(TITLE), window.js("return location.hash")
    window.open(page, fragment)
    assert window.js(TITLE) == title


def test_network_is_forbidden(window):
    refused = window.js("return fetch('https://example.org/').then(() => 'fetched', (error) => 'refused')")
    assert refused == "refused"
    assert any("Content Security Policy" in message for message in window.log())


def test_hundreds_of_releases_keep_a_short_page(chromium, folder, run, release, tmp_path):
    output = run(folder({f"{n:04}.txt": release(f"ลำปางก้าวหน้า ปีที่ {n}") for n in range(300)})).output
    write_page(output, tmp_path / "many.html", Choice())
    chromium.open(tmp_path / "many.html")
    chromium.wait("document.getElementById('found').textContent === '300 releases'")
    assert chromium.js("return document.querySelectorAll('.option').length") < 60
    chromium.js("document.getElementById('list').focus()")
    chromium.keys("End")
    assert chromium.js(TITLE).endswith("299")
    chromium.js("document.getElementById('query').value = '\"ปีที่ 7\"'")
    chromium.js("document.getElementById('query').focus()")
    chromium.keys("Enter")
    chromium.wait("document.getElementById('found').textContent === '11 of 300 releases'")
