"""What people do in a plan, in everyday Swedish: by its verb a line shows that somebody stands first in it."""

_TEXT = """
anmäler anger ansöker använder arbetar avbokar avslutar avtalar begär behöver ber berättar beslutar bestrider beställer
besöker betalar bevakar bevisar bjuder bokar byter bär börjar deltar diskuterar drar efterfrågar erbjuder fixar flyttar
fortsätter frågar funderar fyller får följer föreslår förklarar förlänger förnyar försöker ger går gör granskar handlar
hittar hjälper håller hälsar hämtar hör inväntar jobbar kallar kan kollar kommer kontaktar kontrollerar kopierar köper
köpslår laddar leder lägger lämnar läser löser mailar mejlar meddelar messar måste möter nämner ordnar orkar packar
planerar pratar provar påminner reder remitterar reser ringer räknar samlar ser sitter ska skaffar skall skannar
skickar skjutsar skriver sköter smsar smsar sorterar sparar städar ställer startar stödjer svarar säger säljer sätter
söker tackar talar tar testar tittar tränar träffar tänker undersöker undertecknar uppdaterar utreder vill visar väljer
vänder väntar åker återkommer äter ändrar öppnar överklagar överlämnar övar
"""

PRESENT = frozenset(_TEXT.split())
_ODD = {
    "avtalar": "avtala", "ber": "be", "drar": "dra", "får": "få", "ger": "ge", "går": "gå", "gör": "göra",
    "hör": "höra", "kan": "kunna", "måste": "måste", "ser": "se", "ska": "skola", "skall": "skola", "tar": "ta",
    "vill": "vilja", "anger": "ange", "deltar": "delta", "föreslår": "föreslå", "köpslår": "köpslå", "bär": "bära",
}  # fmt: skip


def _infinitive(present: str) -> str:
    if present in _ODD:
        return _ODD[present]
    return present[:-1] if present.endswith("ar") else f"{present[:-2]}a"


INFINITIVE = frozenset(_infinitive(verb) for verb in PRESENT)
_IMPERATIVE = frozenset(verb[:-2] for verb in PRESENT if verb.endswith("er"))


def is_present(word: str) -> bool:
    """Whether `word`, in lower case, says what somebody does: ringer, kontrollerar."""
    return word in PRESENT or word.endswith("erar")


def is_doing(word: str) -> bool:
    """Whether `word`, in lower case, is a verb in any of the forms a step is written in: ringer, ringa, ring."""
    return is_present(word) or word in INFINITIVE or word in _IMPERATIVE or word.endswith("era")
