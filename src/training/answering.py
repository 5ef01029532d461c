"""Teaches the upper layers of e5-small-v2 which paragraph of a text answers an objection, and that none may.

    python3 answering.py E5-JAR debates OUT.bin [PASSES]

Objection and paragraph are read apart, then held together word by word. All objections to one text are a step: each has
to find its paragraph among the text's, or none, by itself and held against the other objections."""
import glob
import json
import random
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F

from network import SIZE, Lower, Package, Upper, slowing, write

TAUGHT = 8
LONGEST_OBJECTION, LONGEST_PARAGRAPH = 110, 190
# The kinds of nearness lie this much closer together than those of other networks.
SPREAD = torch.tensor([3., 2., 2.])


class Answering(nn.Module):
    def __init__(self, package):
        super().__init__()
        self.upper = Upper(package, TAUGHT)
        self.gate = nn.Linear(SIZE, 1)
        nn.init.zeros_(self.gate.weight)
        nn.init.zeros_(self.gate.bias)
        self.nearness = nn.Parameter(torch.tensor([6., 6., 3.]))
        self.level = nn.Parameter(torch.tensor([1., .8]))
        self.usual = nn.Parameter(torch.tensor(.4))
        self.none = nn.Parameter(torch.tensor([.8, .8]))

    def read(self, states, drop):
        x, there = self.upper(states, drop)
        whole = F.normalize((x * there[:, :, None]).sum(1) / there.sum(1, keepdim=True), dim=-1)
        weight = torch.sigmoid(self.gate(x))[:, :, 0] * there
        weight = torch.cat([torch.zeros(len(x), 1), weight[:, 1:]], 1)
        return whole, F.normalize(x, dim=-1), there, weight / (weight.sum(1, keepdim=True) + 1e-6)

    def forward(self, objections, paragraphs, drop=0.):
        """How well each paragraph answers each objection: by itself, and among the others."""
        asked, words, asking, weights = self.read(objections, drop)
        said, others, saying, theirs = self.read(paragraphs, drop)
        near = torch.einsum('qid,pjd->qpij', words, others)
        near = near - (1 - saying)[None, :, None, :] * 2 - (1 - asking)[:, None, :, None] * 2
        kinds = torch.stack([asked @ said.T, (near.max(3)[0] * weights[:, None, :]).sum(2),
                             (near.max(2)[0] * theirs[None, :, :]).sum(2)], 2)
        value = (kinds * SPREAD * self.nearness).sum(2)
        level = value.mean(1, keepdim=True)
        closer = value - level
        usual = (closer.sum(0, keepdim=True) - closer) / max(1, len(value) - 1)
        alone = value - self.level[0] * level - self.none[0]
        return alone, value - self.level[1] * level - self.usual * usual - self.none[1]


def texts(folder):
    for name in sorted(glob.glob(folder + '/*.jsonl')):
        with open(name, encoding='utf-8') as lines:
            yield from (json.loads(line) for line in lines)


def loss(network, lower, text, drop):
    objections = lower.of(['query: ' + each['text'] for each in text['rebuttals']], LONGEST_OBJECTION)
    paragraphs = lower.of(['passage: ' + each for each in text['paragraphs']], LONGEST_PARAGRAPH)
    right = torch.tensor([0 if each['paragraph'] is None else each['paragraph'] + 1 for each in text['rebuttals']])
    return sum(F.cross_entropy(torch.cat([torch.zeros(len(said), 1), said], 1), right, label_smoothing=.05)
               for said in network(objections, paragraphs, drop)) / 2


def main(jar, folder, out, passes=2):
    torch.manual_seed(5)
    random.seed(5)
    package = Package(jar)
    lower, network = Lower(package, TAUGHT), Answering(package)
    known = list(texts(folder))
    scales = [network.nearness, network.level, network.usual, network.none]
    learning = torch.optim.AdamW([
        dict(params=network.upper.parameters(), lr=2e-5), dict(params=network.gate.parameters(), lr=2e-4),
        dict(params=scales, lr=1e-2)], weight_decay=.01)
    steps = int(float(passes) * len(known))
    rate = torch.optim.lr_scheduler.LambdaLR(learning, slowing(steps))
    network.train()
    for step in range(steps):
        if step % len(known) == 0:
            random.shuffle(known)
        (loss(network, lower, known[step % len(known)], .1) / 2).backward()
        if step % 2:
            nn.utils.clip_grad_norm_(network.parameters(), 1.)
            learning.step()
            learning.zero_grad()
        rate.step()
    write(out, network.upper.learned(package) + [
        ('head.gate.weight', network.gate.weight[0]), ('head.gate.bias', network.gate.bias),
        ('head.nearness', network.nearness * SPREAD)])


if __name__ == '__main__':
    main(*sys.argv[1:])
