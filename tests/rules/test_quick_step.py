"""Steps as they are typed in one line, with the client at the table or the telephone at the ear."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ombud_desktop.model import Responsible, StepState, When
from ombud_desktop.rules.people import People
from ombud_desktop.rules.quick_step import Part, QuickStep, as_line
from ombud_desktop.rules.step_reading import parse_quick_step

TODAY = date(2026, 11, 21)  # a Saturday in week 47
PARTIES = (
    "Försäkringskassan", "Kronofogden", "Skatteverket", "Öppenpsykiatrin Åsen", "Anna Berg", "Anna Berg på soc",
    "Märta Ö.", "Lars", "hyresvärd", "bank", "skola", "boendestöd", "vårdcentral", "tolk", "budget- och skuldrådgivare",
)  # fmt: skip
BEA = People("Bea Lindqvist", PARTIES)

# line: who | text | when. Who: klient, ombud, båda, a party, "?" before a guess, "-" for nobody.
LINES = {
    # The line of the whole design, and how else it may be typed.
    "Bea ringer hyresvärden fre v48": "klient | Ringer hyresvärden | 2026-11-27",
    "bea ringer hyresvärden fre v48": "klient | Ringer hyresvärden | 2026-11-27",
    "BEA RINGER HYRESVÄRDEN FRE V48": "klient | RINGER HYRESVÄRDEN | 2026-11-27",
    "Bea Lindqvist ringer hyresvärden fre v. 48": "klient | Ringer hyresvärden | 2026-11-27",
    "Bea   ringer\thyresvärden \n fre  v 48  ": "klient | Ringer hyresvärden | 2026-11-27",
    "Bea ringer hyresvärden fredag vecka 48.": "klient | Ringer hyresvärden | 2026-11-27",
    "Bea ringer hyresvärden, fre v48!": "klient | Ringer hyresvärden | 2026-11-27",
    "Bea ringer hyresvärden (fre v48)": "klient | Ringer hyresvärden | 2026-11-27",
    "Bea ringer hyresvärden – fre v48": "klient | Ringer hyresvärden | 2026-11-27",
    "Bea ringer hyresvärden v48 fre": "klient | Ringer hyresvärden | 2026-11-27",
    "- Bea ringer hyresvärden fre": "klient | Ringer hyresvärden | 2026-11-27",
    "• Bea ringer hyresvärden fre": "klient | Ringer hyresvärden | 2026-11-27",
    # Who: the client.
    "Bea ringa hyresvärden": "klient | Ringa hyresvärden | -",
    "Bea ska ringa hyresvärden": "klient | Ringa hyresvärden | -",
    "Bea skall läsa beslutet": "klient | Läsa beslutet | -",
    "ska ringa hyresvärden (Bea)": "klient | Ringa hyresvärden | -",
    "klienten ringer banken": "klient | Ringer banken | -",
    "Klienten: öppna posten": "klient | Öppna posten | -",
    "Bea: ringa hyresvärden": "klient | Ringa hyresvärden | -",
    "Bea, ringa hyresvärden": "klient | Ringa hyresvärden | -",
    "@Bea ringa hyresvärden": "klient | Ringa hyresvärden | -",
    "ringa hyresvärden @bea": "klient | Ringa hyresvärden | -",
    "ringa hyresvärden (Bea)": "klient | Ringa hyresvärden | -",
    "ringa hyresvärden, Bea": "klient | Ringa hyresvärden | -",
    "ringa hyresvärden – Bea": "klient | Ringa hyresvärden | -",
    "ringa hyresvärden · Bea · fre": "klient | Ringa hyresvärden | 2026-11-27",
    "ringa hyresvärden (Bea) fre": "klient | Ringa hyresvärden | 2026-11-27",
    "ringa hyresvärden fre (Bea)": "klient | Ringa hyresvärden | 2026-11-27",
    "ringa hyresvärden fre, Bea": "klient | Ringa hyresvärden | 2026-11-27",
    "Bea blankett från FK": "klient | Blankett från FK | -",
    "Bea med mamma till tandläkaren": "klient | Med mamma till tandläkaren | -",
    "Bea": "klient |  | -",
    "bea:": "klient |  | -",
    "Bea fre": "klient |  | 2026-11-27",
    # Not who: whose, with whom, or somebody else.
    "Beas faktura betalas fre": "- | Beas faktura betalas | 2026-11-27",
    "Bea's faktura": "- | Bea's faktura | -",
    "Beata ringer": "?Beata | Ringer | -",
    "ringa Bea fre": "- | Ringa Bea | 2026-11-27",
    "Bea och mamma går till banken": "- | Bea och mamma går till banken | -",
    "Bea eller jag ringer": "- | Bea eller jag ringer | -",
    "mejla bea@exempel.se": "- | Mejla bea@exempel.se | -",
    "ringa Lisa, mamma och Bea": "- | Ringa Lisa, mamma och Bea | -",
    # Who: the ombud.
    "jag ringer FK imorgon": "ombud | Ringer FK | 2026-11-22",
    "Jag bokar tolk nästa tis": "ombud | Bokar tolk | 2026-11-24",
    "ombud: boka tid hos skuldrådgivaren 2/12": "ombud | Boka tid hos skuldrådgivaren | 2026-12-02",
    "Ombudet skickar fullmakten om 3 veckor": "ombud | Skickar fullmakten | 2026-12-12",
    "skicka fullmakten (jag)": "ombud | Skicka fullmakten | -",
    "skicka fullmakten (ombud) 5/12": "ombud | Skicka fullmakten | 2026-12-05",
    # Who: both.
    "vi fyller i blanketten v49": "båda | Fyller i blanketten | v49 2026",
    "Vi: fylla i blanketten": "båda | Fylla i blanketten | -",
    "båda läser beslutet": "båda | Läser beslutet | -",
    "vi: båda två": "båda | Båda två | -",
    "båda två kommer": "båda | Kommer | -",
    "Tillsammans gå igenom breven": "båda | Gå igenom breven | -",
    "Gå igenom breven tillsammans fre": "båda | Gå igenom breven | 2026-11-27",
    "Bea och jag går till banken": "båda | Går till banken | -",
    "jag och Bea går till banken": "båda | Går till banken | -",
    "Bea + ombud: gå igenom breven": "båda | Gå igenom breven | -",
    "Bea & jag öppnar posten": "båda | Öppnar posten | -",
    "gå igenom breven (Bea + ombud) v48": "båda | Gå igenom breven | v48 2026",
    "Båda breven skickas fre": "- | Båda breven skickas | 2026-11-27",
    "Båda föräldrarna": "- | Båda föräldrarna | -",
    "tillsammans med Lisa": "- | Tillsammans med Lisa | -",
    # Who: parties that are known.
    "Försäkringskassan svarar 5/12": "Försäkringskassan | Svarar | 2026-12-05",
    "försäkringskassan svarar": "Försäkringskassan | Svarar | -",
    "FK svarar": "Försäkringskassan | Svarar | -",
    "AF kallar till möte v50": "Arbetsförmedlingen | Kallar till möte | v50 2026",
    "@Försäkringskassan skicka blankett": "Försäkringskassan | Skicka blankett | -",
    "Försäkringskassan: beslut": "Försäkringskassan | Beslut | -",
    "Försäkringskassan ska ringa Bea": "Försäkringskassan | Ringa Bea | -",
    "Försäkringskassan beslut 5/12": "?Försäkringskassan | Beslut | 2026-12-05",
    "Försäkringskassan ringa fre": "- | Försäkringskassan ringa | 2026-11-27",
    "Försäkringskassans blankett": "- | Försäkringskassans blankett | -",
    "Anna Berg ringer": "Anna Berg | Ringer | -",
    "Anna Berg på soc ringer imorgon": "Anna Berg på soc | Ringer | 2026-11-22",
    "anna berg på soc: ringer imorgon": "Anna Berg på soc | Ringer | 2026-11-22",
    "@Anna Berg på soc skickar papper": "Anna Berg på soc | Skickar papper | -",
    "Öppenpsykiatrin Åsen skickar kallelse": "Öppenpsykiatrin Åsen | Skickar kallelse | -",
    "öppenpsykiatrin åsen: läkarutlåtande": "Öppenpsykiatrin Åsen | Läkarutlåtande | -",
    "Märta Ö. hjälper till": "Märta Ö. | Hjälper till | -",
    "märta ö hjälper till": "Märta Ö. | Hjälper till | -",
    "Märta ringer": "?Märta Ö. | Ringer | -",
    "hyresvärden svarar fre": "Hyresvärden | Svarar | 2026-11-27",
    "Banken skickar avtalet": "Banken | Skickar avtalet | -",
    "Skolan ringer": "Skolan | Ringer | -",
    "boendestödet kommer måndag": "Boendestödet | Kommer | 2026-11-23",
    "Budget- och skuldrådgivaren räknar": "Budget- och skuldrådgivaren | Räknar | -",
    "skola för barnen": "- | Skola för barnen | -",
    "Tolk bokas fre": "- | Tolk bokas | 2026-11-27",
    "skola fre": "- | Skola | 2026-11-27",
    "skicka läkarutlåtande (Öppenpsykiatrin Åsen)": "Öppenpsykiatrin Åsen | Skicka läkarutlåtande | -",
    "ringa Skatteverket, Kronofogden": "- | Ringa Skatteverket, Kronofogden | -",
    "Lars ringer": "Lars | Ringer | -",
    "Lars faktura": "- | Lars faktura | -",
    # Who: guessed, because of where the name stands.
    "Lisa ringer Bea": "?Lisa | Ringer Bea | -",
    "lisa ringer Bea": "?Lisa | Ringer Bea | -",
    "Lisa Ek på soc ringer imorgon": "?Lisa Ek på soc | Ringer | 2026-11-22",
    "Åsa-Märit Öberg hämtar nyckeln": "?Åsa-Märit Öberg | Hämtar nyckeln | -",
    "mamma skjutsar fre": "?Mamma | Skjutsar | 2026-11-27",
    "Kuratorn kontrollerar": "?Kuratorn | Kontrollerar | -",
    "Lisa: ringa": "?Lisa | Ringa | -",
    "@Lisa ringa": "Lisa | Ringa | -",
    "Hon ringer fre": "- | Hon ringer | 2026-11-27",
    "OBS: ta med fullmakten": "- | OBS: ta med fullmakten | -",
    "Möte: ta med fullmakten": "- | Möte: ta med fullmakten | -",
    "ringa hyresvärden fre": "- | Ringa hyresvärden | 2026-11-27",
    "Ringer hyresvärden": "- | Ringer hyresvärden | -",
    "Ring hyresvärden": "- | Ring hyresvärden | -",
    "Blå pärmen": "- | Blå pärmen | -",
    # When: words.
    "Bea vilar idag": "klient | Vilar | 2026-11-21",
    "Bea vilar i morgon": "klient | Vilar | 2026-11-22",
    "Bea vilar i övermorgon": "klient | Vilar | 2026-11-23",
    "Bea vilar på lördag": "klient | Vilar | 2026-11-28",
    "Bea vilar sön": "klient | Vilar | 2026-11-22",
    "Bea vilar nästa vecka": "klient | Vilar | v48 2026",
    "Bea vilar fre nästa vecka": "klient | Vilar | 2026-11-27",
    "Bea vilar på tisdag i nästa vecka": "klient | Vilar | 2026-11-24",
    "Bea vilar om en vecka": "klient | Vilar | 2026-11-28",
    "Bea vilar om en månad": "klient | Vilar | 2026-12-21",
    "Bea vilar inom 14 dagar": "klient | Vilar | 2026-12-05",
    "Bea vilar 5 dec": "klient | Vilar | 2026-12-05",
    "Bea vilar den 5 december 2026": "klient | Vilar | 2026-12-05",
    "Bea vilar lördagen den 5/12": "klient | Vilar | 2026-12-05",
    "Bea vilar 5/12-27": "klient | Vilar | 2027-12-05",
    "Bea vilar 2026-12-05": "klient | Vilar | 2026-12-05",
    "Bea vilar 2026-W49": "klient | Vilar | v49 2026",
    # When: what leads up to a date says no more than the date.
    "Bea svarar Lisa senast fre": "klient | Svarar Lisa | 2026-11-27",
    "Bea svarar senast den 5 december": "klient | Svarar | 2026-12-05",
    "Bea svarar före fre": "klient | Svarar | 2026-11-27",
    "Bea svarar innan 5/12": "klient | Svarar | 2026-12-05",
    "Bea svarar till fredag": "klient | Svarar | 2026-11-27",
    "Bea svarar fram till 5/12": "klient | Svarar | 2026-12-05",
    "Bea svarar t.o.m. 5/12": "klient | Svarar | 2026-12-05",
    "Bea svarar under vecka 49": "klient | Svarar | v49 2026",
    "Bea svarar i v. 49": "klient | Svarar | v49 2026",
    "Bea svarar redan på måndag": "klient | Svarar | 2026-11-23",
    # When: first in the line.
    "Imorgon ringer Bea hyresvärden": "klient | Ringer hyresvärden | 2026-11-22",
    "På fredag ringer jag FK": "ombud | Ringer FK | 2026-11-27",
    "v49: Bea ringer hyresvärden": "klient | Ringer hyresvärden | v49 2026",
    "Fre – Bea ringer hyresvärden": "klient | Ringer hyresvärden | 2026-11-27",
    "Bea imorgon ringa hyresvärden": "klient | Ringa hyresvärden | 2026-11-22",
    "Senast 5/12 ringer vi FK": "båda | Ringer FK | 2026-12-05",
    "3/12 - 5/12 är Bea ledig": "- | 3/12 - 5/12 är Bea ledig | -",
    "Idag ringer hyresvärden": "- | Ringer hyresvärden | 2026-11-21",
    "To do": "- | To do | -",
    "Tor ringer": "?Tor | Ringer | -",
    # When: the time of day stays in the text.
    "Bea ringer fre kl 14": "klient | Ringer kl 14 | 2026-11-27",
    "Bea ringer fre kl. 14.30": "klient | Ringer kl. 14.30 | 2026-11-27",
    "Bea ringer fre 14:30": "klient | Ringer 14:30 | 2026-11-27",
    "Bea ringer fre 10.10": "klient | Ringer 10.10 | 2026-11-27",
    "Bea ringer fre kl 10-12": "klient | Ringer kl 10-12 | 2026-11-27",
    "Bea ringer kl 14 fre": "klient | Ringer kl 14 | 2026-11-27",
    "Bea ringer kl 14": "klient | Ringer kl 14 | -",
    "Bea ringer kl 10.10": "klient | Ringer kl 10.10 | -",
    "Bea ringer fre fm": "klient | Ringer fm | 2026-11-27",
    "Bea ringer imorgon på förmiddagen": "klient | Ringer på förmiddagen | 2026-11-22",
    "Bea ringer 5/12 klockan 9": "klient | Ringer klockan 9 | 2026-12-05",
    # When: what is no day to be done by stays in the text.
    "Bea betalar hyra från 1/12": "klient | Betalar hyra från 1/12 | -",
    "Bea ringer efter 5/12": "klient | Ringer efter 5/12 | -",
    "Bea städar varje fre": "klient | Städar varje fre | -",
    "Bea städar varannan vecka": "klient | Städar varannan vecka | -",
    "Bea ringer tis eller ons": "klient | Ringer tis eller ons | -",
    "Bea ringer mån och tis": "klient | Ringer mån och tis | -",
    "Bea är ledig 3/12 - 5/12": "klient | Är ledig 3/12 - 5/12 | -",
    "Bea är ledig v48-49": "klient | Är ledig v48-49 | -",
    "Bea läser sida 5/12": "klient | Läser sida 5/12 | -",
    "Bea betalar 3 mån": "klient | Betalar 3 mån | -",
    "Bea får må": "klient | Får må | -",
    "Bea ringer förra veckan": "klient | Ringer förra veckan | -",
    "Bea ringer snart": "klient | Ringer snart | -",
    "Bea ringer i sommar": "klient | Ringer i sommar | -",
    # When: what does not exist stays in the text.
    "Bea ringer 31/2": "klient | Ringer 31/2 | -",
    "Bea ringer den 31 november": "klient | Ringer den 31 november | -",
    "Bea ringer v54": "klient | Ringer v54 | -",
    "Bea ringer fre v54": "klient | Ringer fre v54 | -",
    "Bea ringer vecka 0": "klient | Ringer vecka 0 | -",
    "Bea ringer 2026-13-01": "klient | Ringer 2026-13-01 | -",
    "Bea ringer 29 feb 2027": "klient | Ringer 29 feb 2027 | -",
    "Bea ringer v53 2027": "klient | Ringer v53 2027 | -",
    # When: over the new year.
    "Bea ringer v53": "klient | Ringer | v53 2026",
    "Bea ringer fre v53": "klient | Ringer | 2027-01-01",
    "Bea ringer vecka 1": "klient | Ringer | v1 2027",
    "Bea ringer mån v1": "klient | Ringer | 2027-01-04",
    "Bea ringer v. 2, 2027": "klient | Ringer | v2 2027",
    "Bea ringer 1/1": "klient | Ringer | 2027-01-01",
    "Bea ringer 31/12": "klient | Ringer | 2026-12-31",
    # When: what has been.
    "Bea ringde igår": "klient | Ringde | 2026-11-20 past",
    "Bea ringer 5/11": "klient | Ringer | 2026-11-05 past",
    "Bea ringer v46": "klient | Ringer | v46 2026 past",
    "Bea ringer v47": "klient | Ringer | v47 2026",
    "Bea ringer 2020-01-01": "klient | Ringer | 2020-01-01 past",
    "Bea ringer fre v46": "klient | Ringer | 2026-11-13 past",
    # Nothing, and nonsense.
    "": "- |  | -",
    "   \t\n ": "- |  | -",
    "fre": "- |  | 2026-11-27",
    "senast fre": "- |  | 2026-11-27",
    "5/12": "- |  | 2026-12-05",
    "...": "- |  | -",
    "- – •": "- |  | -",
    "@": "- | @ | -",
    ":": "- |  | -",
    "x": "- | X | -",
    "asdf qwer zxcv": "- | Asdf qwer zxcv | -",
    "123 456": "- | 123 456 | -",
    "📞 hyresvärden fre": "- | 📞 hyresvärden | 2026-11-27",
    "Bea 📞 hyresvärden fre 🙂": "klient | 📞 hyresvärden fre 🙂 | -",
    "Bea e\u0301n ga\u030ang fre": "klient | E\u0301n ga\u030ang | 2026-11-27",
    "(Bea)": "klient |  | -",
    "Bea Bea Bea": "klient | Bea Bea | -",
    "fre fre": "- | Fre | 2026-11-27",
    "Bea; ringer: hyresvärden?": "klient | Ringer: hyresvärden? | -",
    "Bea läser §5/12": "klient | Läser §5/12 | -",
    "1. Bea ringer": "- | 1. Bea ringer | -",
}  # fmt: skip


def who_of(step: QuickStep) -> str:
    named = {Responsible.CLIENT: "klient", Responsible.OMBUD: "ombud", Responsible.BOTH: "båda", None: "-"}
    return named.get(step.responsible, ("?" if step.is_guess else "") + step.party)


def when_of(when: When | None) -> str:
    if when is None:
        return "-"
    year, week, _ = when.day.isocalendar()
    return f"v{week} {year}" if when.whole_week else when.day.isoformat()


def as_read(step: QuickStep) -> str:
    past = " past" if step.is_past else ""
    return f"{who_of(step)} | {step.text} | {when_of(step.due)}{past}"


@pytest.mark.parametrize(("line", "meaning"), LINES.items())
def test_a_line_says_who_what_and_by_when(line: str, meaning: str) -> None:
    step = parse_quick_step(line, TODAY, BEA)
    assert as_read(step) == meaning
    assert (step.state, step.deadline) == (StepState.TO_DO, None)


# line: who | text | waiting for | follow up on.
WAITING = {
    "väntar på Försäkringskassan till 5/12":
        "Försäkringskassan | Väntar på Försäkringskassan | Försäkringskassan | 2026-12-05",
    "Väntar på FK": "Försäkringskassan | Väntar på FK | Försäkringskassan | -",
    "väntar på besked från FK, följ upp 5/12":
        "Försäkringskassan | Väntar på besked från FK | Försäkringskassan | 2026-12-05",
    "väntar på Försäkringskassans beslut v49":
        "Försäkringskassan | Väntar på Försäkringskassans beslut | Försäkringskassan | 2026-11-30",
    "inväntar Kronofogden fre": "Kronofogden | Inväntar Kronofogden | Kronofogden | 2026-11-27",
    "Bea väntar på läkaren": "klient | Väntar på läkaren | läkaren | -",
    "jag väntar på svar från Anna Berg på soc till fre":
        "ombud | Väntar på svar från Anna Berg på soc | Anna Berg på soc | 2026-11-27",
    "vi väntar på beslut om 3 veckor": "båda | Väntar på beslut | beslut | 2026-12-12",
    "väntar på hyresvärden": "Hyresvärden | Väntar på hyresvärden | Hyresvärden | -",
    "väntar på Lisa Ek till 5/12": "?Lisa Ek | Väntar på Lisa Ek | Lisa Ek | 2026-12-05",
    "väntar på Bea till fre": "klient | Väntar på Bea | Bea | 2026-11-27",
    "väntar på besked": "- | Väntar på besked | besked | -",
    "väntar på FK till 5/11": "Försäkringskassan | Väntar på FK | Försäkringskassan | 2026-11-05 past",
}  # fmt: skip


@pytest.mark.parametrize(("line", "meaning"), WAITING.items())
def test_a_line_may_say_for_whom_one_waits(line: str, meaning: str) -> None:
    step = parse_quick_step(line, TODAY, BEA)
    past = " past" if step.is_past else ""
    day = step.follow_up_on.isoformat() if step.follow_up_on else "-"
    assert f"{who_of(step)} | {step.text} | {step.waiting_for} | {day}{past}" == meaning
    assert (step.state, step.due) == (StepState.WAITING, None)


@pytest.mark.parametrize(
    "line", ["väntar på", "Bea väntar", "Försäkringskassan väntar på läkarutlåtande fre", "vänta", "väntar på fre"]
)
def test_only_who_is_named_is_waited_for(line: str) -> None:
    assert parse_quick_step(line, TODAY, BEA).state is StepState.TO_DO


# line: who | text | kind | authority.
DEADLINES = {
    "överklaga senast 12/12 Försäkringskassan": "- | Överklaga | appeal | Försäkringskassan",
    "Bea överklagar Försäkringskassans beslut senast den 12 december":
        "klient | Överklagar Försäkringskassans beslut | appeal | Försäkringskassan",
    "jag: överklagande till Kronofogden senast 12/12": "ombud | Överklagande till Kronofogden | appeal | Kronofogden",
    "vi överklagar senast 12/12": "båda | Överklagar | appeal | ",
    "jag svarar Skatteverket senast 12/12": "ombud | Svarar Skatteverket | reply | Skatteverket",
    "Bea yttrar sig till FK senast 12/12": "klient | Yttrar sig till FK | reply | Försäkringskassan",
    "svara senast 12/12 FK (Bea)": "klient | Svara | reply | Försäkringskassan",
    "senast 12/12 överklagar vi FK": "båda | Överklagar FK | appeal | Försäkringskassan",
}  # fmt: skip


@pytest.mark.parametrize(("line", "meaning"), DEADLINES.items())
def test_a_line_may_say_what_a_decision_wants_by_a_day(line: str, meaning: str) -> None:
    step = parse_quick_step(line, TODAY, BEA)
    assert f"{who_of(step)} | {step.text} | {step.deadline} | {step.authority}" == meaning
    assert step.due == When(date(2026, 12, 12))


@pytest.mark.parametrize(
    "line",
    [
        "Bea svarar Lisa senast 12/12",  # no authority
        "Bea överklagar 12/12",  # not said to be the last day
        "Bea överklagar",
        "Försäkringskassan svarar senast 12/12",  # theirs, not ours
        "Bea ringer FK senast 12/12",
    ],
)
def test_only_what_is_clear_is_a_deadline(line: str) -> None:
    step = parse_quick_step(line, TODAY, BEA)
    assert step.deadline is None
    assert step.authority == ""


@pytest.mark.parametrize(
    ("client", "line", "meaning"),
    [
        ("Jonas W.", "Jonas ringer studievägledaren", "klient | Ringer studievägledaren"),
        ("Jonas W.", "Jonas: räkningar", "klient | Räkningar"),
        ("Jonas W.", "Jonas räkningar", "- | Jonas räkningar"),
        ("Alma K.", "Alma K ringer", "klient | Ringer"),
        ("Alma K.", "alma k.: ringa", "klient | Ringa"),
        ("Per-Olof S.", "per-olof ringer", "klient | Ringer"),
        ("Per-Olof S.", "Per ringer", "?Per | Ringer"),
        ("Kerstin och Bo", "Kerstin och Bo ringer", "klient | Ringer"),
        ("Kerstin och Bo", "Kerstin och jag ringer", "båda | Ringer"),
        ("Linnéa Ö.", "Linnea ringer", "klient | Ringer"),
        ("Åke", "åke ringer", "klient | Ringer"),
        ("Åke", "Ake ringer", "?Ake | Ringer"),
        ("Anna L.", "Anna ringer", "klient | Ringer"),
        ("Anna L.", "Anna Berg ringer", "Anna Berg | Ringer"),
        ("Tor", "Tor ringer", "klient | Ringer"),
        ("Tor", "ringa Tor", "- | Ringa Tor"),
        ("", "Bea ringer", "?Bea | Ringer"),
    ],
)
def test_a_client_is_known_by_every_part_of_the_name(client: str, line: str, meaning: str) -> None:
    step = parse_quick_step(line, TODAY, People(client, PARTIES))
    assert f"{who_of(step)} | {step.text}" == meaning


def test_two_of_the_same_first_name_are_not_mixed_up() -> None:
    people = People("Bea", ["Anna Berg", "Anna Ek"])
    assert parse_quick_step("Anna ringer", TODAY, people).party == "Anna"


@pytest.mark.parametrize(
    ("today", "line", "when"),
    [
        ("2027-01-01", "Bea ringer v53", "v53 2026"),  # a Friday in week 53 of 2026
        ("2027-01-01", "Bea ringer lör v53", "2027-01-02"),
        ("2027-01-01", "Bea ringer vecka 1", "v1 2027"),
        ("2027-01-01", "Bea ringer nästa vecka", "v1 2027"),
        ("2026-12-31", "Bea ringer fre", "2027-01-01"),
        ("2026-12-31", "Bea ringer fre v1", "2027-01-08"),
        ("2026-12-28", "Bea ringer v1", "v1 2027"),
        ("2025-12-30", "Bea ringer v1", "v1 2026"),
        ("2028-02-28", "Bea ringer imorgon", "2028-02-29"),
    ],
)
def test_weeks_run_on_over_the_new_year(today: str, line: str, when: str) -> None:
    assert when_of(parse_quick_step(line, date.fromisoformat(today), BEA).due) == when


def test_each_part_says_where_it_stands() -> None:
    line = "Bea ska ringa hyresvärden,  senast fre v48!"
    step = parse_quick_step(line, TODAY, BEA)
    assert [(span.part, line[span.start : span.end]) for span in step.spans] == [
        (Part.WHO, "Bea ska"),
        (Part.WHEN, "senast fre v48!"),
    ]


def test_a_very_long_line_is_read_like_any_other() -> None:
    words = "och så vidare " * 5_000
    step = parse_quick_step(f"Bea ringer {words} fre", TODAY, BEA)
    assert step.responsible is Responsible.CLIENT
    assert step.due == When(date(2026, 11, 27))
    assert len(step.text.split()) == 1 + 15_000


def test_a_printed_step_is_read_again() -> None:
    step = parse_quick_step("bea väntar på FK till 5/12", TODAY, BEA)
    assert as_line(step) == "klienten: Väntar på FK · 2026-12-05"
    appeal = parse_quick_step("överklaga senast 12/12 FK", TODAY, BEA)
    assert as_line(appeal) == "Överklaga · senast 2026-12-12 Försäkringskassan"


WORDS = st.sampled_from(
    (
        "Bea", "bea", "Beas", "Lindqvist", "jag", "vi", "båda", "tillsammans", "ombudet", "klienten:", "(Bea)", "@Bea",
        "@Lisa", "@", "Lisa", "lisa", "Ek", "på", "soc", "hos", "FK", "Försäkringskassan", "Försäkringskassans:",
        "hyresvärden", "bank", "Lars", "Märta", "Ö.", "och", "+", "&", "ska", "ringer", "ringa", "svarar", "överklaga",
        "väntar", "inväntar", "följ", "upp", "senast", "före", "till", "från", "varje", "fram", "den", "i", "nästa",
        "om", "en", "3", "veckor", "vecka", "mån", "fre", "fre,", "fredag.", "v48", "v.", "48", "v54", "5/12", "31/2",
        "2026-12-05", "2026", "2020-01-01", "kl", "14", "14.30", "10.10", "fm", "imorgon", "igår", "tor", "må", "-",
        "–", "·", ",", ":", "(", ")", "...", "🙂", "ß", "ﬀ", "ŉ", "İ", "٣", "²", "e\u0301", "-Bea", "(fre)", "\x1c",
    )
)  # fmt: skip
ANY_LINE = st.text() | st.lists(WORDS, max_size=9).map(" ".join) | st.lists(WORDS, max_size=4).map("".join)
ANY_DAY = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@given(ANY_LINE, st.dates())
def test_no_line_and_no_day_is_too_odd(line: str, today: date) -> None:
    parse_quick_step(line, today, BEA)


@given(ANY_LINE, ANY_DAY, st.text(), st.lists(st.text()))
def test_no_name_is_too_odd(line: str, today: date, client: str, parties: list[str]) -> None:
    for typed in (line, f"{client} {line}", *(f"{party}: {line}" for party in parties)):
        parse_quick_step(typed, today, People(client, parties))


@given(ANY_LINE, ANY_DAY)
def test_the_parts_lie_within_the_line_and_apart(line: str, today: date) -> None:
    end = 0
    for span in parse_quick_step(line, today, BEA).spans:
        assert end <= span.start < span.end <= len(line)
        end = span.end


@given(ANY_LINE, ANY_DAY)
def test_no_word_is_lost(line: str, today: date) -> None:
    step = parse_quick_step(line, today, BEA)
    left = list(line)
    for span in step.spans:
        if span.part in (Part.WHO, Part.WHEN, Part.AUTHORITY):
            left[span.start : span.end] = " " * (span.end - span.start)
    assert letters(step.text) == letters("".join(left))


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum()).casefold()


@given(ANY_LINE, ANY_DAY)
@example("den (Bea) 1/1", TODAY)
@example("mån må", TODAY)
@example("fre fre", TODAY)
@example("-mån", TODAY)
@example("@0 fr: ska", TODAY)
@example("@0 fre ska", TODAY)
@example("1.1:", TODAY)
@example("@0 fre ska 0", TODAY)
def test_what_is_printed_means_the_same_when_it_is_read(line: str, today: date) -> None:
    step = parse_quick_step(line, today, BEA)
    again = parse_quick_step(as_line(step), today, BEA)
    assert replace(again, spans=()) == replace(step, spans=(), is_guess=False)
    assert as_line(again) == as_line(step)
