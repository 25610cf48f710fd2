"""The doors of staff: password, then a code from the app."""
