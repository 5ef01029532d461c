"""Teaches the upper half of all-MiniLM-L6-v2 to tell sentences that a reader on the other side hears as an attack from
sentences that are merely firm.

    python3 tone.py MINILM-JAR sentences.tsv EXEMPLARS TUNING debates OUT.bin [PASSES]

Sentences out of the debates are added as calm ones, with a little doubt: they keep the network from hearing mockery in
everything that is told kindly."""
import glob
import json
import random
import re
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F

from network import SIZE, Lower, Package, Upper, slowing, write

TAUGHT = 3
LONGEST = 128
AT_ONCE = 32
FROM_DEBATES = 3_000
SURE, DOUBTED = .04, .08


class Tone(nn.Module):
    def __init__(self, package):
        super().__init__()
        self.upper = Upper(package, TAUGHT)
        self.inner = nn.Linear(SIZE, 128)
        self.outer = nn.Linear(128, 1)

    def forward(self, states, drop=0.):
        x, there = self.upper(states, drop)
        mean = (x * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)
        inner = torch.tanh(self.inner(F.dropout(mean, drop, self.training)))
        return self.outer(F.dropout(inner, drop, self.training))[:, 0]


def tuning(name):
    """The tuning half of the evaluation; the other half is never seen."""
    with open(name, encoding='utf-8') as lines:
        for cells in (line.split('\t') for line in list(lines)[1:]):
            yield cells[4], 1 - SURE if cells[1] == 'confrontational' else SURE


def marked(sentences, exemplars):
    """Sentences and how likely each is heard as an attack."""
    with open(sentences, encoding='utf-8') as lines:
        for line in lines:
            label, _, text = line.rstrip('\n').split('\t')
            yield text, 1 - SURE if label == '1' else SURE
    with open(exemplars, encoding='utf-8') as lines:
        for line in lines:
            if line[:2] in ('+ ', '- '):
                yield line[2:].strip(), 1 - SURE if line[0] == '+' else SURE


def calm(folder):
    found = []
    for name in sorted(glob.glob(folder + '/*.jsonl')):
        with open(name, encoding='utf-8') as lines:
            for line in lines:
                for paragraph in json.loads(line)['paragraphs']:
                    found += [s.strip() for s in re.split(r'(?<=[.!?])\s+(?=[A-Z"“])', paragraph)
                              if 5 <= len(s.split()) <= 45 and '!' not in s]
    random.shuffle(found)
    return [(text, DOUBTED) for text in found[:FROM_DEBATES]]


def main(jar, sentences, exemplars, half, debates, out, passes=3):
    torch.manual_seed(7)
    random.seed(7)
    package = Package(jar)
    lower, network = Lower(package, TAUGHT), Tone(package)
    known = list(marked(sentences, exemplars)) + 2 * list(tuning(half)) + calm(debates)
    head = [*network.inner.parameters(), *network.outer.parameters()]
    learning = torch.optim.AdamW(
        [dict(params=network.upper.parameters(), lr=4e-5), dict(params=head, lr=4e-4)], weight_decay=.02)
    steps = int(float(passes) * len(known) / AT_ONCE)
    rate = torch.optim.lr_scheduler.LambdaLR(learning, slowing(steps))
    network.train()
    at = len(known)
    for _ in range(steps):
        if at >= len(known):
            random.shuffle(known)
            at = 0
        some, at = known[at:at + AT_ONCE], at + AT_ONCE
        heard = network(lower.of([text for text, _ in some], LONGEST), .2)
        F.binary_cross_entropy_with_logits(heard, torch.tensor([likely for _, likely in some])).backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.)
        learning.step()
        rate.step()
        learning.zero_grad()
    write(out, network.upper.learned(package) + [
        ('head.h.weight', network.inner.weight), ('head.h.bias', network.inner.bias),
        ('head.o.weight', network.outer.weight), ('head.o.bias', network.outer.bias)])


if __name__ == '__main__':
    main(*sys.argv[1:])
