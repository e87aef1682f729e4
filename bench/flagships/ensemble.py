"""Several models as one: their tables averaged, their hidden units side by side.

What a model makes of some thousand examples hangs on where its training began; the mean of several does less.
"""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))
from networks import Examples, Model, Settings, train

from thaipress.extract.thai.network import Network

MODELS = 3


def train_several(data: Examples, rows: np.ndarray, settings: Settings) -> Model:
    """The mean of `MODELS` models of the `rows` of `data`, begun differently."""
    models = [train(data, rows, replace(settings, seed=seed)) for seed in range(MODELS)]
    networks = [m.network for m in models]
    mean = Network(
        np.concatenate([n.hidden for n in networks], axis=1),
        np.concatenate([n.hidden_bias for n in networks]),
        np.concatenate([n.out for n in networks]) / MODELS,
        float(np.mean([n.bias for n in networks])),
    )
    return Model(models[0].vocabulary, np.mean([m.table for m in models], axis=0), mean)
