import { createRequire } from 'node:module'
import type graphology from 'graphology'
import type communities from 'graphology-communities-louvain'

// These are CommonJS modules that are what they export, while their types speak of a default export.
const load = createRequire(import.meta.url)

export type Graph = graphology.default
export const Graph: typeof graphology.default = load('graphology')
export const louvain: typeof communities.default = load('graphology-communities-louvain')
