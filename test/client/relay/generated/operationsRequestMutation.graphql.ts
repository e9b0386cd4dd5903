/**
 * @generated SignedSource<<ba933c0f4529dfbe12453d4c19d0266a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type IntroductionStatus = "ACCEPTED" | "ASKED" | "DECLINED" | "EXPIRED" | "FORWARDED" | "MET" | "WITHDRAWN" | "%future added value";
export type RequestIntroductionInput = {
  connectorId: string;
  message: string;
  targetId: string;
};
export type operationsRequestMutation$variables = {
  input: RequestIntroductionInput;
};
export type operationsRequestMutation$data = {
  readonly requestIntroduction: {
    readonly introduction: {
      readonly status: IntroductionStatus;
      readonly target: {
        readonly name: string;
      };
    } | null | undefined;
  } | null | undefined;
};
export type operationsRequestMutation = {
  response: operationsRequestMutation$data;
  variables: operationsRequestMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
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
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "operationsRequestMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "RequestIntroductionPayload",
        "kind": "LinkedField",
        "name": "requestIntroduction",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Introduction",
            "kind": "LinkedField",
            "name": "introduction",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Person",
                "kind": "LinkedField",
                "name": "target",
                "plural": false,
                "selections": [
                  (v3/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "operationsRequestMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "RequestIntroductionPayload",
        "kind": "LinkedField",
        "name": "requestIntroduction",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Introduction",
            "kind": "LinkedField",
            "name": "introduction",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Person",
                "kind": "LinkedField",
                "name": "target",
                "plural": false,
                "selections": [
                  (v3/*:: as any*/),
                  (v4/*:: as any*/)
                ],
                "storageKey": null
              },
              (v4/*:: as any*/)
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "68d86d9d2e1322bdb321b53639ac771e",
    "id": null,
    "metadata": {},
    "name": "operationsRequestMutation",
    "operationKind": "mutation",
    "text": "mutation operationsRequestMutation(\n  $input: RequestIntroductionInput!\n) {\n  requestIntroduction(input: $input) {\n    introduction {\n      status\n      target {\n        name\n        id\n      }\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "89fcd10af17c30099bd5e9c70bf23d34";

export default node;
