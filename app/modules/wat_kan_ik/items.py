"""All that Wat kan ik? asks, in order (content.md 1.3)."""

from app.modules.wat_kan_ik.background_items import BACKGROUND_PARTS
from app.modules.wat_kan_ik.possible_items import RUBRIC_PARTS
from app.modules.wat_kan_ik.skill_items import SKILL_PARTS
from app.modules.wat_kan_ik.time_items import TIME_PART

PARTS = (*BACKGROUND_PARTS, *SKILL_PARTS, *RUBRIC_PARTS, TIME_PART)
