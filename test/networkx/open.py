"""Opens graph files with NetworkX: reads {format: text} from stdin, writes what it found in each to stdout."""
import io
import json
import sys

import networkx as nx


def opened(form, text):
    if form == "graphml":
        return nx.parse_graphml(text)
    if form == "gexf":
        return nx.read_gexf(io.BytesIO(text.encode()))
    lines = text.strip().splitlines()[1:]
    return nx.parse_edgelist([",".join(line.split(",")[:3]) for line in lines], delimiter=",", data=[("weight", float)])


def seen(graph):
    return {
        "directed": graph.is_directed(),
        "nodes": sorted([node, data.get("name", data.get("label")), data.get("core")] for node, data in graph.nodes(data=True)),
        "ties": sorted(sorted([a, b]) + [round(w, 9)] for a, b, w in graph.edges(data="weight")),
    }


json.dump({form: seen(opened(form, text)) for form, text in json.load(sys.stdin).items()}, sys.stdout)
