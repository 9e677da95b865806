"""Benchmarks: never part of the tests, because a clock proves nothing on a busy machine."""
