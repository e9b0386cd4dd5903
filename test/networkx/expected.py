"""What NetworkX makes of graphs: reads {name: {nodes, ties: [[a, b, p]]}} from stdin, writes {name: figures} to stdout."""
import json
import sys

import networkx as nx


def figures(given):
    graph = nx.Graph()
    graph.add_nodes_from(given["nodes"])
    graph.add_weighted_edges_from(given["ties"])
    order = {node: place for place, node in enumerate(given["nodes"])}
    components = sorted(nx.connected_components(graph), key=lambda c: (-len(c), min(order[n] for n in c)))
    largest = graph.subgraph(components[0])
    betweenness = nx.betweenness_centrality(graph)
    clustering = nx.clustering(graph)
    cores = nx.core_number(graph)
    cut = {}
    for node in nx.articulation_points(graph):
        piece = graph.subgraph(nx.node_connected_component(graph, node) - {node})
        parts = [len(part) for part in nx.connected_components(piece)]
        cut[node] = sum(parts) - max(parts)
    weights = [p for _, _, p in graph.edges(data="weight")]
    result = {
        "relationships": graph.number_of_edges(),
        "density": nx.density(graph),
        "meanStrength": 100 * sum(weights) / len(weights) if weights else None,
        "isolated": nx.number_of_isolates(graph),
        "components": len(components),
        "largest": len(largest),
        "meanDistance": nx.average_shortest_path_length(largest) if len(largest) > 1 else None,
        "clustering": nx.average_clustering(graph),
        "transitivity": nx.transitivity(graph),
        "core": max(cores.values()),
        "bridges": len(cut),
        "members": [
            [betweenness[n], clustering[n], cores[n], cut.get(n, 0), graph.degree(n)] for n in given["nodes"]
        ],
    }
    if "groups" in given:
        groups = [set(group) for group in given["groups"]]
        result["modularity"] = nx.community.modularity(graph, groups) if weights else 0
    if "kinds" in given:
        result["mixing"] = mixing(graph, given["kinds"])
    if "gifts" in given:
        gifts = nx.DiGraph(given["gifts"])
        result["reciprocity"] = nx.overall_reciprocity(gifts) if gifts.number_of_edges() else None
    return result


def mixing(graph, kinds):
    """The E-I index from NetworkX's own matrix of ties by kind."""
    nx.set_node_attributes(graph, {node: kind for node, kind in kinds.items()}, "kind")
    if graph.number_of_edges() == 0:
        return None
    matrix = nx.attribute_mixing_dict(graph, "kind")
    internal = sum(row.get(kind, 0) for kind, row in matrix.items())
    total = sum(count for row in matrix.values() for count in row.values())
    return (total - 2 * internal) / total


if __name__ == "__main__":
    json.dump({name: figures(given) for name, given in json.load(sys.stdin).items()}, sys.stdout)
