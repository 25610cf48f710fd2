"""Forms for answers, made from what modules ask; WTForms validates, our templates draw."""

from app.web.forms.base import NOT_APPLICABLE, ItemField, element_id
from app.web.forms.screens import ScreenForm, screen_form

__all__ = ["NOT_APPLICABLE", "ItemField", "ScreenForm", "element_id", "screen_form"]
