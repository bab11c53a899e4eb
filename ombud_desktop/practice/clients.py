"""The people of the practice vault, with their plans and notes."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ombud_desktop.model import (
    Client,
    Closing,
    Goal,
    Note,
    Responsible,
    Sex,
    Step,
    StepState,
    When,
)
from ombud_desktop.rules.retention import retention_end
from ombud_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class _StepOf:
    """`due` in days from today, or with `week` the ISO week that holds that day."""

    text: str
    who: str
    due: int | None = None
    week: bool = False
    done: int | None = None
    waiting_for: str = ""
    follow_up: int = 7


@dataclass(frozen=True, slots=True)
class _NoteOf:
    """Written so many days ago; `last_day` in days from today."""

    age: int
    text: str
    last_day: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One made-up person. Days count back from today; `ended` closes the contact."""

    client: Client
    days: int
    goals: tuple[tuple[str, str, tuple[_StepOf, ...]], ...] = ()
    notes: tuple[_NoteOf, ...] = ()
    ended: int | None = None
    reason: str = ""


def _add(store: Store, case: Case, now: datetime) -> None:
    today = now.date()
    client_id = store.clients.add(case.client, today - timedelta(days=case.days))
    for title, own_words, steps in case.goals:
        goal_id = store.plans.add_goal(Goal(client_id=client_id, title=title, own_words=own_words))
        for step in steps:
            store.plans.add_step(_step(step, goal_id, today))
    for note in case.notes:
        written_on = today - timedelta(days=note.age)
        store.notes.add(
            Note(
                client_id=client_id,
                text=note.text,
                written_at=datetime.combine(written_on, time(9 + note.age % 7, 12), now.tzinfo),
                own_date=None if note.last_day is None else today + timedelta(days=note.last_day),
            )
        )
    if case.ended is not None:
        last_day = today - timedelta(days=case.ended)
        until = retention_end(last_day, store.retention_months())
        store.clients.close(client_id, Closing(last_day, case.reason, until, until))


def _step(step: _StepOf, goal_id: int, today: date) -> Step:
    due = None
    if step.due is not None:
        day = today + timedelta(days=step.due)
        due = When(day - timedelta(days=day.weekday()), whole_week=True) if step.week else When(day)
    known = {"klient": Responsible.CLIENT, "ombud": Responsible.OMBUD, "båda": Responsible.BOTH}
    state = StepState.DONE if step.done is not None else StepState.WAITING if step.waiting_for else StepState.TO_DO
    return Step(
        goal_id=goal_id,
        text=step.text,
        responsible=known.get(step.who, Responsible.PARTY),
        party="" if step.who in known else step.who,
        due=due,
        state=state,
        waiting_for=step.waiting_for,
        follow_up_on=today + timedelta(days=step.follow_up) if step.waiting_for else None,
        done_on=today - timedelta(days=step.done) if step.done is not None else None,
    )


def _person(
    name: str, year: int | None, sex: Sex | None, place: str = "", times: str = "", *, children: bool | None = None
) -> Client:
    return Client(
        name=name, year_of_birth=year, sex=sex, preferred_place=place, preferred_times=times, minor_children=children
    )


CASES = (
    Case(
        Client(
            name="Alma K.",
            year_of_birth=1984,
            sex=Sex.WOMAN,
            ways_of_contact="Sms 070-000 00 01, svarar på kvällen\nBrev går bra",
            preferred_place="biblioteket",
            preferred_times="helst förmiddag",
            minor_children=True,
        ),
        254,
        (
            (
                "Behålla lägenheten",
                "Jag vill kunna bo kvar och slippa vara rädd för brevlådan.",
                (
                    _StepOf("Gå igenom breven från hyresvärden", "båda", done=18),
                    _StepOf("Ringa Kronofogden och be om avbetalningsplan", "klient", due=6),
                    _StepOf("Boka tid hos budget- och skuldrådgivare", "ombud", due=11),
                    _StepOf("Skicka in läkarutlåtande", "Psykiatrin", due=-4),
                ),
            ),
            (
                "Få ersättning som räcker",
                "Veta vad jag har rätt till.",
                (
                    _StepOf("Ansöka om sjukersättning – fylla i blanketten tillsammans", "båda", due=12, week=True),
                    _StepOf(
                        "Handläggarmöte, ombud följer med",
                        "Försäkringskassan",
                        due=18,
                        waiting_for="Försäkringskassan",
                        follow_up=3,
                    ),
                ),
            ),
        ),
        (
            _NoteOf(
                0,
                "Ring Lisa på FK före fredag. Alma vill att vi tar upp resorna till Stockholm. "
                "Ta med fullmakten i original.",
                9,
            ),
            _NoteOf(
                7,
                "Alma orkar bäst på förmiddagar. Vill inte att brodern kontaktas. "
                "Fråga om hon vill ha följe till vårdcentralen.",
            ),
            _NoteOf(
                18, "Hyresvärden heter Bergström, direktnummer ligger på kortet. Avtal om avbetalning löper till mars."
            ),
            _NoteOf(30, "Portkod hos mamman bytt, gäller bara den här veckan.", -2),
        ),
    ),
    Case(
        _person("Nils J.", 1971, Sex.MAN, "hemma", "efter klockan 13"),
        130,
        (
            (
                "Ordning på posten",
                "Att öppna breven utan att det snurrar.",
                (
                    _StepOf("Köpa en pärm med flikar", "klient", done=9),
                    _StepOf("Gå igenom breven tillsammans varannan vecka", "båda", due=2),
                    _StepOf("Be om anstånd hos elbolaget", "ombud", due=0),
                ),
            ),
        ),
        (
            _NoteOf(3, "Elräkningen ligger i blå mappen. Kundnummer på framsidan."),
            _NoteOf(21, "Nils ville vänta med att ringa till efter semestern.", -1),
        ),
    ),
    Case(
        _person("Per-Olof S.", 1958, Sex.MAN, "kaféet vid torget", "tisdagar"),
        402,
        (
            (
                "Tandvård jag vågar gå till",
                "Någon som förklarar innan de börjar.",
                (
                    _StepOf("Ansöka om intyg för särskilt tandvårdsstöd", "ombud", due=9),
                    _StepOf("Svar från regionen", "Regionen", waiting_for="tandvårdsenheten", follow_up=-1),
                ),
            ),
        ),
        (_NoteOf(5, "Per-Olof sover över hos sin syster till söndag."),),
    ),
    Case(
        _person("Samira H.", 1992, Sex.WOMAN, "familjecentralen", "mellan 9 och 11", children=True),
        75,
        (
            (
                "Hjälp hemma med vardagen",
                "Att få vardagen att gå ihop när jag är som tröttast.",
                (
                    _StepOf("Skriva ansökan om boendestöd", "båda", done=20),
                    _StepOf(
                        "Beslut om boendestöd", "Biståndshandläggaren", waiting_for="biståndshandläggaren", follow_up=5
                    ),
                    _StepOf("Läsa beslutet tillsammans", "båda", due=13, week=True),
                ),
            ),
        ),
        (_NoteOf(4, "Samira vill ha tolk på arabiska vid nästa möte, helst samma som sist.", 12),),
    ),
    Case(
        _person("Eira", None, None, "promenad runt sjön"),
        33,
        (
            (
                "Ett eget sammanhang",
                "Träffa folk utan att behöva förklara mig.",
                (
                    _StepOf("Besöka den öppna verksamheten", "båda", due=4),
                    _StepOf("Fråga om ledsagare", "ombud", due=16),
                ),
            ),
        ),
        (_NoteOf(8, "Eira vill bli kallad Eira, inget efternamn. Ring aldrig från dolt nummer."),),
    ),
    Case(
        _person("Gunilla Å.", 1965, Sex.WOMAN, "kontoret", "torsdagar"),
        290,
        (
            (
                "Bli av med skulderna",
                "Veta hur mycket jag är skyldig, allihop.",
                (
                    _StepOf("Beställa skuldutdrag från Kronofogden", "klient", done=40),
                    _StepOf("Ansöka om skuldsanering", "båda", due=19, week=True),
                    _StepOf("Svar på överklagan av avslaget", "ombud", due=-1),
                ),
            ),
        ),
        (
            _NoteOf(12, "Gunilla har pärmen. Utdraget från mars saknas fortfarande."),
            _NoteOf(60, "Möte flyttat, fråga vid nästa.", -5),
        ),
    ),
    Case(
        _person("Hassan M.", 1979, Sex.MAN, "moskéns samlingssal", "ej fredagar", children=False),
        187,
        (
            (
                "Rätt vård på rätt ställe",
                "Slippa berätta allt från början igen.",
                (
                    _StepOf("Be om samordnad individuell plan", "ombud", due=7),
                    _StepOf("Kallelse till möte", "Öppenpsykiatrin", waiting_for="öppenpsykiatrin", follow_up=10),
                ),
            ),
        ),
        (_NoteOf(2, "Hassan vill att vi skriver ner frågorna innan mötet.", 6),),
    ),
    Case(
        _person("Ingegerd L.", 1949, Sex.WOMAN, "hemma", "eftermiddagar"),
        511,
        (
            (
                "En god man som lyssnar",
                "Någon som frågar mig först.",
                (
                    _StepOf("Skriva till överförmyndaren om byte", "båda", done=14),
                    _StepOf("Besked om byte", "Överförmyndaren", waiting_for="överförmyndaren", follow_up=0),
                ),
            ),
        ),
    ),
    Case(
        _person("Jonas W.", 1988, Sex.MAN, "bilen, parkeringen vid badet", "kvällar"),
        58,
        (("Tillbaka i studier", "Läsa klart det jag började.", (_StepOf("Ringa studievägledaren", "klient", due=3),)),),
        (_NoteOf(6, "Jonas skickar betygen när han hittat dem."),),
    ),
    Case(
        _person("Kerstin och Bo", 1961, None, "hemma", "måndagar"),
        98,
        (
            (
                "Färdtjänst",
                "Kunna åka till dottern.",
                (
                    _StepOf("Fylla i ansökan om färdtjänst", "båda", due=1),
                    _StepOf("Läkarintyg", "Vårdcentralen", due=10),
                ),
            ),
        ),
    ),
    Case(
        _person("Linnéa Ö.", 1999, Sex.WOMAN, "biblioteket", "helst sms före"),
        21,
        (("Egen ekonomi", "Klara mig på det jag har.", (_StepOf("Göra en enkel budget", "båda", due=5),)),),
        (_NoteOf(1, "Linnéa vill ta med en vän på nästa möte."),),
    ),
    Case(
        _person("Mirja T.", 1974, Sex.OTHER, "kyrkans kafé", "onsdagar"),
        340,
        (
            (
                "En tryggare bostad",
                "Kunna sova utan att vakna av ljud.",
                (
                    _StepOf("Ställa sig i kö för byte", "klient", done=30),
                    _StepOf("Intyg till hyresvärden", "ombud", due=8),
                ),
            ),
        ),
    ),
    Case(
        _person("Roger Ä.", 1968, Sex.MAN, "arbetsplatsen", "efter 15"),
        150,
        (
            (
                "Lagom med arbete",
                "Jobba utan att bli sjuk igen.",
                (_StepOf("Möte om arbetsträning", "Arbetsförmedlingen", due=14),),
            ),
        ),
    ),
    Case(
        _person("Zeynep B.", 1983, Sex.WOMAN, "öppna förskolan", "fredagar", children=True),
        12,
        (),
        (_NoteOf(12, "Första samtalet. Zeynep vill börja med att förstå breven från kommunen."),),
    ),
    Case(
        _person("Arvid F.", 1955, Sex.MAN),
        420,
        (("Kontakt med vården", "", (_StepOf("Byta vårdcentral", "klient", done=100),)),),
        (_NoteOf(95, "Arvid har fått egen kontakt på vårdcentralen."),),
        ended=82,
        reason="klarar sig på egen hand",
    ),
    Case(
        _person("Birgitta N.", 1963, Sex.WOMAN),
        300,
        (),
        (_NoteOf(50, "Boendestödet tar vid från den första."), _NoteOf(48, "Nyckeln är återlämnad.", 5)),
        ended=45,
        reason="annat stöd tar vid",
    ),
    Case(
        _person("Calle R.", 1990, Sex.MAN),
        190,
        (("Flytten", "Börja om på ett nytt ställe.", (_StepOf("Adressändring", "klient", done=12),)),),
        (_NoteOf(14, "Calle har bytt nummer, vill inte bli uppringd."),),
        ended=8,
        reason="flyttat",
    ),
)


def add_clients(store: Store, now: datetime) -> None:
    for case in CASES:
        _add(store, case, now)
