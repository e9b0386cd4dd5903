/** Imported before all else: graphql-js looks at each type for a second copy of itself, at a tenth of the time of a request, unless told so. */
process.env.NODE_ENV ??= 'production'
