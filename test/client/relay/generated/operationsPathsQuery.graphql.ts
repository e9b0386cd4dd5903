/**
 * @generated SignedSource<<2eb643fe6c0f3a0cf793b914f819784a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type NoPathReason = "NOT_FOUND" | "NOT_REACHABLE" | "NO_RELATIONSHIPS" | "SAME_PERSON" | "TOO_FAR" | "TOO_WEAK" | "%future added value";
export type operationsPathsQuery$variables = {
  to: string;
};
export type operationsPathsQuery$data = {
  readonly introductionPaths: {
    readonly noPath: {
      readonly reason: NoPathReason;
    } | null | undefined;
    readonly paths: ReadonlyArray<{
      readonly canAsk: boolean | null | undefined;
      readonly people: ReadonlyArray<{
        readonly name: string;
      }>;
    }>;
  } | null | undefined;
};
export type operationsPathsQuery = {
  response: operationsPathsQuery$data;
  variables: operationsPathsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "to"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "toPersonId",
    "variableName": "to"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "canAsk",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "concreteType": "NoPath",
  "kind": "LinkedField",
  "name": "noPath",
  "plural": false,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "reason",
      "storageKey": null
    }
  ],
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "operationsPathsQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "IntroductionPaths",
        "kind": "LinkedField",
        "name": "introductionPaths",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "IntroductionPath",
            "kind": "LinkedField",
            "name": "paths",
            "plural": true,
            "selections": [
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Person",
                "kind": "LinkedField",
                "name": "people",
                "plural": true,
                "selections": [
                  (v3/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "operationsPathsQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "IntroductionPaths",
        "kind": "LinkedField",
        "name": "introductionPaths",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "IntroductionPath",
            "kind": "LinkedField",
            "name": "paths",
            "plural": true,
            "selections": [
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Person",
                "kind": "LinkedField",
                "name": "people",
                "plural": true,
                "selections": [
                  (v3/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "id",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "7261160067b36a17541b94f55ef39b26",
    "id": null,
    "metadata": {},
    "name": "operationsPathsQuery",
    "operationKind": "query",
    "text": "query operationsPathsQuery(\n  $to: ID!\n) {\n  introductionPaths(toPersonId: $to) {\n    paths {\n      canAsk\n      people {\n        name\n        id\n      }\n    }\n    noPath {\n      reason\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "a133b00933c58dfd349fb313e901ed9c";

export default node;
