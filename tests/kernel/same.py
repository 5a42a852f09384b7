"""same.py EXECUTED COMMITTED: fails if a notebook in one folder has other outputs than the one of that name in the other."""
import json
import pathlib
import sys

different = 0
executed, committed = map(pathlib.Path, sys.argv[1:])
for path in sorted(committed.glob("*.ipynb")):
    one, other = (json.loads((folder / path.name).read_text("utf-8"))["cells"] for folder in (executed, committed))
    for number, (got, wanted) in enumerate(zip(one, other, strict=True), 1):
        if got.get("outputs") != wanted.get("outputs"):
            different += 1
            print(f"{path.name}, cell {number}:\n  kernel    {json.dumps(got['outputs'])[:300]}\n  committed {json.dumps(wanted['outputs'])[:300]}")
    print(f"{path.name}: {len(one)} cells")
sys.exit(1 if different else 0)
