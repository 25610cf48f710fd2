"""All that Wat kan ik? asks, in order (content.md 1.3)."""

from app.modules.wat_kan_ik.background_items import BACKGROUND_PARTS
from app.modules.wat_kan_ik.possible_items import POSSIBLE_PARTS
from app.modules.wat_kan_ik.skill_items import SKILL_PARTS

PARTS = (*BACKGROUND_PARTS, *SKILL_PARTS, *POSSIBLE_PARTS)
