/** Where a Neo4j answers, and as whom to sign in. Without `database`, the server's default one. */
export interface Neo4jAddress {
  uri: string
  user: string
  password: string
  database?: string
}
