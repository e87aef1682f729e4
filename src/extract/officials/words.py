"""PyThaiNLP's word lists, as evidence of what is a name and what a word."""

from functools import cache

from pythainlp.corpus.common import thai_family_names, thai_female_names, thai_male_names, thai_words


@cache
def dictionary() -> frozenset[str]:
    """The words of the Thai dictionary."""
    return frozenset(thai_words())


@cache
def family_names() -> frozenset[str]:
    """Thai family names."""
    return frozenset(thai_family_names())


@cache
def given_names() -> frozenset[str]:
    """Thai given names that are no words of the language besides."""
    return (frozenset(thai_female_names()) | frozenset(thai_male_names())) - dictionary()
