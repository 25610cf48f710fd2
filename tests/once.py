"""What all applications of a test run have in common, made once instead of for each of them.

Almost every test has an application of its own. Most of the time that making one takes goes to
the same templates, and the same functions that write its addresses.
"""

from flask import Flask
from jinja2 import BytecodeCache
from werkzeug.routing import Rule


class CompiledTemplates(BytecodeCache):
    """Templates compiled once; one whose source changed is another template."""

    def __init__(self):
        self.compiled = {}

    def load_bytecode(self, bucket):
        bucket.code = self.compiled.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket):
        self.compiled[bucket.key, bucket.checksum] = bucket.code


class Addresses:
    """The functions that write addresses, compiled once for each pattern of an address."""

    def __init__(self, compiled):
        self.compile = compiled
        self.compiled = {}

    def __call__(self, rule, append_unknown=True):
        """What werkzeug compiles: it follows from the parts of the pattern alone.

        A rule with defaults writes these by its own converters, so that one is never shared.
        """
        if rule.defaults:
            return self.compile(rule, append_unknown)
        pattern = (rule.rule, tuple(rule._trace), append_unknown)
        if pattern not in self.compiled:
            self.compiled[pattern] = self.compile(rule, append_unknown)
        return self.compiled[pattern]


def share():
    """From now on every application of this process takes these from those before it."""
    Flask.jinja_options = {**Flask.jinja_options, "bytecode_cache": CompiledTemplates()}
    addresses = Addresses(Rule._compile_builder)
    Rule._compile_builder = lambda rule, append_unknown=True: addresses(rule, append_unknown)
