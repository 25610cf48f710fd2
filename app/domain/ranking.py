"""What stands out within one person: scores compared with one another, never with people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from app.domain.parameters import Parameters


@dataclass(frozen=True)
class Shape:
    """The shape of a person's scores (content.md 2.4), all in POMP points but for ``z``."""

    mean: float
    scatter: float
    deviations: Mapping[str, float]
    z: Mapping[str, float]
    """Empty where the profile is flat."""
    groups: tuple[tuple[str, ...], ...]
    """From much to little; what is in one group is "ongeveer even sterk"."""

    @property
    def flat(self) -> bool:
        """Whether the scores differ too little to speak of a shape."""
        return not self.z


def shape(values: Mapping[str, float], sem: float, parameters: Parameters) -> Shape:
    """The shape of at least one comparable score; ``sem`` is their standard error.

    Equal scores keep the order in which they were given.
    """
    mean, scatter = fmean(values.values()), pstdev(values.values())
    deviations = {scale: value - mean for scale, value in values.items()}
    flat = scatter < parameters.ranking.flat_below
    z = {} if flat else {scale: d / scatter for scale, d in deviations.items()}
    width = parameters.certainty.band_z * 2**0.5 * sem
    return Shape(mean, scatter, deviations, z, _groups(values, width))


def _groups(values: Mapping[str, float], width: float) -> tuple[tuple[str, ...], ...]:
    """Greedy from the top: a score joins while it is near enough to the first of its group."""
    ranked: Sequence[str] = sorted(values, key=lambda scale: -values[scale])
    groups: list[list[str]] = []
    for scale in ranked:
        if groups and values[groups[-1][0]] - values[scale] < width:
            groups[-1].append(scale)
        else:
            groups.append([scale])
    return tuple(tuple(group) for group in groups)
