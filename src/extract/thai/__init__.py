"""What every extractor stands on: tokens, the page, the matching view, months and digits, evidence."""
