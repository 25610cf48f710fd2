"""Words about health in somebody's own text: a soft remark, never a refusal (content.md 3.2)."""

from app.domain.health_words import names_health

__all__ = ["names_health"]
