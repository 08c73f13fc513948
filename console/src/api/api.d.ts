/** Written from the description of the interface: node .ci/console-types.mjs */
export interface paths {
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    kind?: "tolerance" | "clarification" | "falseAccusation";
                    stage?: string;
                    organ?: string;
                    assignee?: string;
                    status?: "open" | "closed";
                    dueBefore?: string;
                    sort?: "opened" | "due";
                    cursor?: string;
                    overdue?: "" | "true" | "false";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                number: string;
                                /** @enum {string} */
                                kind: "tolerance" | "clarification" | "falseAccusation";
                                organ: string;
                                stage: string;
                                /** @enum {string} */
                                status: "open" | "closed";
                                outcome?: string;
                                /** Format: date-time */
                                openedAt: string;
                                /** Format: date-time */
                                closedAt?: string;
                                /** Format: date */
                                receivedOn: string;
                                /** Format: date */
                                nextDue?: string;
                                overdue: boolean;
                                seq?: number;
                                rulePack: string;
                                regime: string;
                                stageTitle: string;
                                onBehalfOf?: string;
                            }[];
                            nextCursor: string | null;
                            total: number;
                            more: boolean;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: {
                    dryRun?: "" | "true" | "false";
                };
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "kind": "tolerance",
                     *       "regime": "general",
                     *       "applicantKind": "person",
                     *       "subject": {
                     *         "personId": "p-1",
                     *         "name": "王建国",
                     *         "rank": "township"
                     *       },
                     *       "unit": "镇海区某街道办事处",
                     *       "matter": {
                     *         "organ": "zhenhai",
                     *         "number": "镇纪立〔2026〕3号",
                     *         "state": "open"
                     *       },
                     *       "facts": "在项目推进中先行先试，出现工期延误。",
                     *       "circumstances": []
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        regime: "general" | "oneVisit" | "majorProject" | "audit" | "soe";
                        /** @enum {string} */
                        applicantKind: "person" | "unit" | "exOfficio";
                        subject: {
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            rank: "staff" | "township" | "county" | "prefecture";
                            /** @enum {string} */
                            managedBy?: "county" | "prefecture" | "province";
                        };
                        unit: string;
                        matter: {
                            organ: string;
                            number: string;
                            /** @enum {string} */
                            state: "open" | "decided";
                        };
                        facts: string;
                        circumstances: string[];
                        documents?: string[];
                        /** @constant */
                        kind: "tolerance";
                        /** Format: date */
                        receivedOn?: string;
                        receivedOnReason?: string;
                        organ?: string;
                    } | {
                        subject: {
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            rank?: "staff" | "township" | "county" | "prefecture";
                            /** @enum {string} */
                            managedBy?: "county" | "prefecture" | "province";
                        };
                        unit?: string;
                        /** @enum {string} */
                        source: "inquiry" | "toleranceDecision" | "ownApplication";
                        inquiry?: {
                            organ: string;
                            number: string;
                            /** Format: date */
                            concludedOn: string;
                        };
                        allegations: {
                            id: string;
                            text: string;
                            /** @enum {string} */
                            finding?: "substantiated" | "partlySubstantiated" | "mistaken" | "fabricated" | "notVerified";
                            basis?: string;
                            untruePart?: string;
                        }[];
                        facts?: string;
                        request?: string;
                        documents?: string[];
                        reporter?: {
                            named: boolean;
                            identity?: {
                                name: string;
                                contact?: string;
                            };
                        };
                        toleranceCaseId?: string;
                        /** @constant */
                        kind: "clarification";
                        /** Format: date */
                        receivedOn?: string;
                        receivedOnReason?: string;
                        organ?: string;
                    } | {
                        clarificationCaseId?: string;
                        accused: {
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            rank: "staff" | "township" | "county" | "prefecture";
                            /** @enum {string} */
                            managedBy?: "county" | "prefecture" | "province";
                        };
                        reporter?: {
                            named?: boolean;
                            identity?: {
                                name: string;
                                contact?: string;
                            };
                            /** @enum {string} */
                            status?: "partyMember" | "publicOfficial" | "citizen" | "unit";
                        };
                        allegations?: {
                            id: string;
                            text: string;
                            /** @enum {string} */
                            finding: "substantiated" | "partlySubstantiated" | "mistaken" | "fabricated" | "notVerified";
                            basis: string;
                        }[];
                        grounds: string;
                        indicators: ("rumour" | "political" | "diversion" | "revenge" | "interest" | "other")[];
                        /** @constant */
                        kind: "falseAccusation";
                        /** Format: date */
                        receivedOn?: string;
                        receivedOnReason?: string;
                        organ?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            case?: components["schemas"]["Case"];
                            id: string;
                            receipt?: string;
                            code?: string;
                        } | {
                            effects: string[];
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            case?: components["schemas"]["Case"];
                            id: string;
                            receipt?: string;
                            code?: string;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "q": "镇容〔2026〕",
                     *       "status": "open"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        kind?: "tolerance" | "clarification" | "falseAccusation";
                        stage?: string;
                        organ?: string;
                        assignee?: string;
                        /** @enum {string} */
                        status?: "open" | "closed";
                        /** Format: date */
                        dueBefore?: string;
                        /**
                         * @default opened
                         * @enum {string}
                         */
                        sort?: "opened" | "due";
                        cursor?: string;
                        overdue?: boolean;
                        /** @default 50 */
                        limit?: number;
                        q?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                number: string;
                                /** @enum {string} */
                                kind: "tolerance" | "clarification" | "falseAccusation";
                                organ: string;
                                stage: string;
                                /** @enum {string} */
                                status: "open" | "closed";
                                outcome?: string;
                                /** Format: date-time */
                                openedAt: string;
                                /** Format: date-time */
                                closedAt?: string;
                                /** Format: date */
                                receivedOn: string;
                                /** Format: date */
                                nextDue?: string;
                                overdue: boolean;
                                seq?: number;
                                rulePack: string;
                                regime: string;
                                stageTitle: string;
                                onBehalfOf?: string;
                            }[];
                            nextCursor: string | null;
                            total: number;
                            more: boolean;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            case: components["schemas"]["Case"];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            starts: {
                                kind: string;
                                title: string;
                                schema: {
                                    [key: string]: unknown;
                                };
                            }[];
                            others: {
                                kind: string;
                                title: string;
                                starters: string[];
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actions: {
                                type: string;
                                title: string;
                                schema: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: {
                    dryRun?: "" | "true" | "false";
                };
                header?: {
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "type": "assignHandlers",
                     *       "ifSeq": 3,
                     *       "handlers": [
                     *         "investigator-li",
                     *         "investigator-sun"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        ground: "interest" | "kin" | "witness" | "priorHandling" | "other";
                        /** @constant */
                        type: "declareRecusal";
                        ifSeq?: number;
                    } | {
                        person: string;
                        /** @enum {string} */
                        ground: "interest" | "kin" | "witness" | "priorHandling" | "other";
                        reasons: string;
                        /** @constant */
                        type: "requestRecusal";
                        ifSeq?: number;
                    } | {
                        person: string;
                        granted: boolean;
                        reasons: string;
                        /** @constant */
                        type: "decideRecusal";
                        ifSeq?: number;
                    } | {
                        document: string;
                        about?: string;
                        /** @constant */
                        type: "attachDocument";
                        ifSeq?: number;
                    } | {
                        summary: string;
                        /** @enum {string} */
                        askedBy?: "cadre" | "organ";
                        /** Format: date */
                        heldOn?: string;
                        concerns?: {
                            /** @enum {string} */
                            aspect: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                            text: string;
                            owner: string;
                            /** Format: date */
                            due?: string;
                        }[];
                        /** @constant */
                        type: "careInterview";
                        ifSeq?: number;
                    } | {
                        text: string;
                        /** @constant */
                        type: "addNote";
                        ifSeq?: number;
                    } | {
                        deadline: string;
                        days: number;
                        reasons: string;
                        /** @constant */
                        type: "extendDeadline";
                        ifSeq?: number;
                    } | {
                        reason: string;
                        /** Format: date */
                        until: string;
                        /** @constant */
                        type: "suspend";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "resume";
                        ifSeq?: number;
                    } | {
                        reasons?: string;
                        /** @constant */
                        type: "withdraw";
                        ifSeq?: number;
                    } | {
                        organ: string;
                        reasons: string;
                        /** @constant */
                        type: "transfer";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "acceptTransfer";
                        ifSeq?: number;
                    } | {
                        reasons: string;
                        /** @constant */
                        type: "returnTransfer";
                        ifSeq?: number;
                    } | {
                        task: string;
                        /** @constant */
                        type: "claimTask";
                        ifSeq?: number;
                    } | {
                        task: string;
                        /** @constant */
                        type: "releaseTask";
                        ifSeq?: number;
                    } | {
                        task: string;
                        to: string;
                        reasons?: string;
                        /** @constant */
                        type: "delegateTask";
                        ifSeq?: number;
                    } | {
                        task: string;
                        to: string;
                        reasons?: string;
                        /** @constant */
                        type: "reassignTask";
                        ifSeq?: number;
                    } | {
                        document: string;
                        to?: string | string[];
                        /** @enum {string} */
                        method?: "direct" | "left" | "post" | "electronic" | "entrusted";
                        receivedBy?: string;
                        /** Format: date-time */
                        receivedAt?: string;
                        witnesses?: string[];
                        refused?: boolean;
                        impossible?: {
                            reason: string;
                            tries: {
                                /** @enum {string} */
                                method: "direct" | "left" | "post" | "electronic" | "entrusted";
                                /** Format: date-time */
                                at: string;
                                proof?: string;
                            }[];
                        };
                        /** @constant */
                        type: "recordService";
                        ifSeq?: number;
                    } | {
                        document: string;
                        to: string | string[];
                        /** @constant */
                        type: "confirmImpossible";
                        ifSeq?: number;
                    } | {
                        document: string;
                        to?: string | string[];
                        /** @enum {string} */
                        method: "direct" | "left" | "post" | "electronic" | "entrusted";
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        witnesses?: string[];
                        refused?: boolean;
                        reasons: string;
                        /** @constant */
                        type: "correctService";
                        ifSeq?: number;
                    } | {
                        document: string;
                        reasons: string;
                        /** @constant */
                        type: "reissueNotice";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        state: "open" | "decided";
                        /** Format: date-time */
                        at: string;
                        /** @constant */
                        type: "recordMatterState";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        ground: "subjectDied" | "matterEnded" | "noJurisdiction" | "respondentNotFound" | "other";
                        reasons: string;
                        /** @constant */
                        type: "closeAdministratively";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "confirmClosing";
                        ifSeq?: number;
                    } | {
                        ground: string;
                        reasons: string;
                        /** @constant */
                        type: "reopen";
                        ifSeq?: number;
                    } | {
                        members: string[];
                        chair: string;
                        /** Format: date-time */
                        at?: string;
                        place?: string;
                        recorder?: string;
                        excused?: {
                            member: string;
                            ground: string;
                        }[];
                        /** @constant */
                        type: "convenePanel";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "openVote";
                        ifSeq?: number;
                    } | {
                        absences?: {
                            member: string;
                            reason: string;
                            writtenView?: string;
                        }[];
                        points?: string;
                        /** @constant */
                        type: "closeVote";
                        ifSeq?: number;
                    } | {
                        reasons: string;
                        /** @constant */
                        type: "adjournVote";
                        ifSeq?: number;
                    } | {
                        handlers: string[];
                        /** @constant */
                        type: "assignHandlers";
                        ifSeq?: number;
                    } | {
                        items: string[];
                        /** @constant */
                        type: "requestSupplement";
                        ifSeq?: number;
                    } | {
                        items: string[];
                        /** @constant */
                        type: "supplement";
                        ifSeq?: number;
                    } | {
                        subject?: {
                            /** @enum {string} */
                            rank: "staff" | "township" | "county" | "prefecture";
                            /** @enum {string} */
                            managedBy: "county" | "prefecture" | "province";
                            evidence?: string;
                        };
                        /** @constant */
                        type: "accept";
                        ifSeq?: number;
                    } | {
                        reason: string;
                        /** @constant */
                        type: "refuseAcceptance";
                        ifSeq?: number;
                    } | {
                        who: string;
                        /** @enum {string} */
                        role: "subject" | "witness" | "other";
                        /** @default  */
                        summary?: string;
                        waived?: boolean;
                        /** @constant */
                        type: "recordInterview";
                        ifSeq?: number;
                    } | {
                        body: string;
                        kind: string;
                        opinion: string;
                        /** @constant */
                        type: "recordOpinion";
                        ifSeq?: number;
                    } | {
                        findings: {
                            criterion: string;
                            /** @enum {string} */
                            result?: "met" | "notMet" | "unclear";
                            answer?: string;
                            reasons: string;
                            evidence: string[];
                            lossYuan?: number;
                        }[];
                        /** @enum {string} */
                        recommendation: "tolerate" | "mitigate" | "notTolerate" | "recommend";
                        /** @constant */
                        type: "submitFindings";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "cosignFindings";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        choice: "tolerate" | "mitigate" | "notTolerate" | "abstain";
                        opinion?: string;
                        /** @constant */
                        type: "castVote";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "approve";
                        ifSeq?: number;
                    } | {
                        points: string[];
                        /** @constant */
                        type: "remand";
                        ifSeq?: number;
                    } | {
                        bodies: string[];
                        /** @constant */
                        type: "recordFiling";
                        ifSeq?: number;
                    } | {
                        reasons: string;
                        /** @enum {string} */
                        party?: "subject" | "applicant";
                        /** @constant */
                        type: "requestReview";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        party?: "subject" | "applicant";
                        /** @constant */
                        type: "waiveReview";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        result: "upheld" | "changed" | "revoked";
                        reasons: string;
                        /** @constant */
                        type: "decideReview";
                        ifSeq?: number;
                    } | {
                        measures: string[];
                        /** Format: date */
                        due: string;
                        /** @constant */
                        type: "orderCorrection";
                        ifSeq?: number;
                    } | {
                        proof: string;
                        /** @constant */
                        type: "reportCorrection";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "confirmCorrection";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "issueLetter";
                        ifSeq?: number;
                    } | {
                        summary: string;
                        /** @constant */
                        type: "recordFollowUp";
                        ifSeq?: number;
                    } | {
                        inquiry?: {
                            organ: string;
                            number: string;
                            /** Format: date */
                            concludedOn: string;
                        };
                        findings?: {
                            id: string;
                            text?: string;
                            /** @enum {string} */
                            finding: "substantiated" | "partlySubstantiated" | "mistaken" | "fabricated" | "notVerified";
                            basis: string;
                            untruePart?: string;
                        }[];
                        reporter?: {
                            named: boolean;
                            identity?: {
                                name: string;
                                contact?: string;
                            };
                        };
                        otherDepartment?: string;
                        /** @constant */
                        type: "accept";
                        ifSeq?: number;
                    } | {
                        reason: string;
                        /** @constant */
                        type: "refuseAcceptance";
                        ifSeq?: number;
                    } | {
                        necessity: ("career" | "life" | "repeated" | "socialEffect" | "other")[];
                        allegations: string[];
                        /** @enum {string} */
                        scope?: "persons" | "unit" | "system" | "district";
                        persons?: string[];
                        /** @default [] */
                        methods?: ("faceToFace" | "meeting" | "circular")[];
                        reason?: string;
                        /** @enum {string} */
                        ground?: "notExcluded" | "partlyTrue" | "noHarm" | "noConsent" | "underInquiry" | "endangersReporter" | "alreadyCleared" | "other";
                        wording?: {
                            id: string;
                            text: string;
                        }[];
                        /** @constant */
                        type: "evaluate";
                        ifSeq?: number;
                    } | {
                        opinion?: string;
                        /** @constant */
                        type: "signOff";
                        ifSeq?: number;
                    } | {
                        reasons: string;
                        /** @constant */
                        type: "reject";
                        ifSeq?: number;
                    } | {
                        points: string[];
                        /** @constant */
                        type: "remand";
                        ifSeq?: number;
                    } | {
                        given: boolean;
                        methods?: ("faceToFace" | "meeting" | "circular")[];
                        document?: string;
                        kin?: {
                            name: string;
                            relation: string;
                        };
                        /** @constant */
                        type: "recordConsent";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        method: "faceToFace" | "meeting" | "circular";
                        /** Format: date-time */
                        at: string;
                        place: string;
                        /** @enum {string} */
                        audience: "persons" | "unit" | "system" | "district";
                        persons?: string[];
                        /** @constant */
                        type: "carryOut";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "archive";
                        ifSeq?: number;
                    } | {
                        reason: string;
                        /** @constant */
                        type: "requestIdentity";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "grantIdentity";
                        ifSeq?: number;
                    } | {
                        texts: string[];
                        /** @constant */
                        type: "submitWording";
                        ifSeq?: number;
                    } | {
                        passed: boolean;
                        /** @constant */
                        type: "checkWording";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        method?: "inPerson" | "phone" | "letter" | "receipt";
                        /** Format: date-time */
                        at?: string;
                        impossible?: {
                            reason: string;
                        };
                        /** @constant */
                        type: "notifyReporter";
                        ifSeq?: number;
                    } | {
                        reasons: string;
                        /** @constant */
                        type: "requestReview";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        result: "upheld" | "changed";
                        reasons: string;
                        /** @constant */
                        type: "decideReview";
                        ifSeq?: number;
                    } | {
                        summary: string;
                        /** @constant */
                        type: "recordFollowUp";
                        ifSeq?: number;
                    } | {
                        allegations: string[];
                        grounds: string;
                        indicators: ("rumour" | "political" | "diversion" | "revenge" | "interest" | "other")[];
                        /** @enum {string} */
                        status?: "partyMember" | "publicOfficial" | "citizen" | "unit";
                        /** @constant */
                        type: "openFalseAccusation";
                        ifSeq?: number;
                    } | {
                        summary: string;
                        /** @enum {string} */
                        askedBy?: "cadre" | "organ";
                        /** Format: date */
                        heldOn?: string;
                        concerns?: {
                            /** @enum {string} */
                            aspect: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                            text: string;
                            owner: string;
                            /** Format: date */
                            due?: string;
                        }[];
                        /** @enum {string} */
                        with?: "respondent" | "accused";
                        /** @constant */
                        type: "careInterview";
                        ifSeq?: number;
                    } | {
                        indicators: ("rumour" | "political" | "diversion" | "revenge" | "interest" | "other")[];
                        reasons: string;
                        /** @constant */
                        type: "screen";
                        ifSeq?: number;
                    } | {
                        reasons: string;
                        /** @constant */
                        type: "closeAsMistaken";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "cosignMistaken";
                        ifSeq?: number;
                    } | {
                        refused?: boolean;
                        reasons?: string;
                        /** @constant */
                        type: "confirmMistaken";
                        ifSeq?: number;
                    } | {
                        reason: string;
                        /** @constant */
                        type: "requestIdentity";
                        ifSeq?: number;
                    } | {
                        reasons: string;
                        /** @constant */
                        type: "approveTracing";
                        ifSeq?: number;
                    } | {
                        fabrication: {
                            /** @enum {string} */
                            result: "met" | "notMet" | "unclear";
                            evidence: string[];
                            reasons?: string;
                        };
                        intent: {
                            /** @enum {string} */
                            result: "met" | "notMet" | "unclear";
                            evidence: string[];
                            reasons?: string;
                        };
                        /** @constant */
                        type: "submitIntentFindings";
                        ifSeq?: number;
                    } | {
                        facts: string;
                        basis: string;
                        /** @enum {string} */
                        status?: "partyMember" | "publicOfficial" | "citizen" | "unit";
                        aggravating?: string[];
                        /** @constant */
                        type: "giveNotice";
                        ifSeq?: number;
                    } | {
                        /** @default  */
                        text?: string;
                        waived?: boolean;
                        /** @constant */
                        type: "recordStatement";
                        ifSeq?: number;
                    } | {
                        /** @constant */
                        type: "requestHearing";
                        ifSeq?: number;
                    } | {
                        summary: string;
                        missed?: boolean;
                        /** @constant */
                        type: "recordHearing";
                        ifSeq?: number;
                    } | {
                        choices: {
                            /** @enum {string} */
                            fabrication: "yes" | "no" | "abstain";
                            /** @enum {string} */
                            intent: "yes" | "no" | "abstain";
                        };
                        opinion?: string;
                        /** @constant */
                        type: "castVote";
                        ifSeq?: number;
                    } | {
                        points: string[];
                        /** @constant */
                        type: "remand";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        method: "direct" | "left" | "post" | "electronic" | "entrusted";
                        /** Format: date-time */
                        at: string;
                        receivedBy?: string;
                        /** @constant */
                        type: "notifyDecision";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        to: "partyDiscipline" | "administrative" | "publicSecurity" | "unit";
                        reason: string;
                        /** @enum {string} */
                        aim?: "criminal" | "publicSecurity" | "discipline";
                        organ?: string;
                        /** @constant */
                        type: "refer";
                        ifSeq?: number;
                    } | {
                        category: string;
                        months?: number;
                        reasons: string;
                        /** @constant */
                        type: "list";
                        ifSeq?: number;
                    } | {
                        reasons: string;
                        inquiry?: boolean;
                        /** @constant */
                        type: "object";
                        ifSeq?: number;
                    } | {
                        upheld: boolean;
                        reasons: string;
                        /** @constant */
                        type: "decideObjection";
                        ifSeq?: number;
                    } | {
                        reasons: string;
                        /** @constant */
                        type: "applyRepair";
                        ifSeq?: number;
                    } | {
                        granted: boolean;
                        reasons: string;
                        /** @constant */
                        type: "decideRepair";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        target: "creditRecord" | "public";
                        legalBasis?: {
                            basis?: string;
                            documentNumber?: string;
                        };
                        /** @constant */
                        type: "publish";
                        ifSeq?: number;
                    } | {
                        reasons: string;
                        /** @constant */
                        type: "requestReview";
                        ifSeq?: number;
                    } | {
                        /** @enum {string} */
                        result: "upheld" | "changed" | "revoked";
                        reasons: string;
                        /** @constant */
                        type: "decideReview";
                        ifSeq?: number;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            seq: number;
                            case?: components["schemas"]["Case"];
                            ballot?: {
                                hash: string;
                            };
                        } | {
                            effects: string[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                receivedAt: string;
                                type: string;
                                text: string;
                                actor?: {
                                    person?: string;
                                    name?: string;
                                    organ: string;
                                    onBehalfOf?: string;
                                };
                                seq: number;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/votes/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    round: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            round: number;
                            openedAt: string;
                            closedAt?: string;
                            purpose?: string;
                            due: number;
                            cast?: number;
                            allOthersCast?: boolean;
                            mine?: {
                                choice?: string;
                                choices?: {
                                    [key: string]: string;
                                };
                                opinion?: string;
                                hash: string;
                            };
                            members?: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                        kind: string;
                        title?: string;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            document: {
                                id: string;
                                kind: string;
                                title: string;
                                format: string;
                                mediaType: string;
                                sha256: string;
                                bytes: number;
                                /** @constant */
                                state: "ready";
                            };
                            seq: number;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/documents/{docId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    docId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string | {
                            riskFiling: {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/approval-packet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/documents/{docId}/service-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    to?: string;
                };
                header?: never;
                path: {
                    id: string;
                    docId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date */
                                day: string;
                                cases: number;
                                root: string;
                                prev: string;
                                sealedAt: string;
                                signature: string | null;
                            }[];
                            keys: {
                                key: string;
                                publicKey: string;
                                /** Format: date */
                                from: string;
                                after: string;
                                prev: string | null;
                                signature: string;
                                prevSignature: string | null;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                caseId: string;
                                number: string;
                                /** @enum {string} */
                                what: "identity" | "case";
                                rule: {
                                    key: string;
                                    length: number;
                                    /** @enum {string} */
                                    unit: "CD" | "month";
                                    mark: string;
                                };
                                closedAt: string;
                                orderedAt: string;
                                provenAt?: string;
                                ledger: {
                                    n: number;
                                    head: string;
                                };
                                salt: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{id}/case-ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reads/unusual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                person: string;
                                name?: string;
                                /** @enum {string} */
                                ground: "manyCases" | "ownUnit" | "againWithoutAct";
                                count: number;
                                caseIds: string[];
                                last: string;
                                reasons: string[];
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                person: string;
                                name: string | null;
                                organ: string;
                                part: string;
                                about?: string;
                                reason: string | null;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "part": "interviews",
                     *       "reason": "核对谈话内容"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        part: "interviews" | "opinions" | "findings" | "reporter" | "identity";
                        reason: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            part: string;
                            until: string;
                            content: unknown;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standing-still": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    state?: "frozen" | "runMissing" | "runEnded" | "runDiverged" | "waiting" | "unmoved";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                caseId: string;
                                organ: string;
                                /** @enum {string} */
                                state: "frozen" | "runMissing" | "runEnded" | "runDiverged" | "waiting" | "unmoved";
                                since: string | null;
                                entries: number;
                                openCommands: number;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    mine?: "" | "true" | "false";
                    candidate?: "" | "true" | "false";
                    overdue?: "" | "true" | "false";
                    kind?: string;
                    vacated?: "" | "true" | "false";
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                caseId?: string;
                                number: string;
                                /** @enum {string} */
                                caseKind: "tolerance" | "clarification" | "falseAccusation";
                                stage?: string;
                                organ: string;
                                kind: string;
                                title: string;
                                candidates: {
                                    role: string;
                                    organ: string;
                                } | {
                                    person: string;
                                };
                                assignee?: string;
                                /** Format: date-time */
                                claimedAt?: string;
                                /** Format: date */
                                due?: string;
                                /** Format: date-time */
                                since: string;
                                overdue: boolean;
                                onBehalfOf?: string;
                                doubleOpening?: {
                                    id: string;
                                    otherNumber: string;
                                    otherOrgan: string;
                                };
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/double-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "tolerance" | "clarification" | "falseAccusation";
                                organ: string;
                                cases: {
                                    number: string;
                                    organ: string;
                                }[];
                                foundAt: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/double-openings/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reasons": "由镇海办理，北仑撤回"
                     *     }
                     */
                    "application/json": {
                        reasons: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            settled: true;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    unread?: "" | "true" | "false";
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                caseId?: string;
                                caseNumber?: string;
                                concernId?: string;
                                talkId?: string;
                                /** @enum {string} */
                                kind: "task" | "reminder" | "overdue" | "escalation" | "substitution" | "moved" | "doubleOpening";
                                title: string;
                                /** Format: date */
                                due?: string;
                                urgent: boolean;
                                at: string;
                                readAt?: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "ids": [
                     *         "0191f3a4-5b6c-4d7e-8f90-a1b2c3d4e5f6"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            read: number;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reassign": [
                     *         {
                     *           "caseId": "0f3c…",
                     *           "task": "submitFindings-1-investigator-li",
                     *           "to": "investigator-sun"
                     *         }
                     *       ],
                     *       "reasons": "承办人外出学习"
                     *     }
                     */
                    "application/json": {
                        reassign: {
                            caseId: string;
                            task: string;
                            to: string;
                        }[];
                        reasons?: string;
                    };
                };
            };
            responses: {
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            batchId: string;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            batch: {
                                id: string;
                                /** @enum {string} */
                                state: "running" | "done";
                                /** Format: date-time */
                                receivedAt: string;
                                total: number;
                                done: number;
                                failed: number;
                                items: {
                                    caseId: string;
                                    task: string;
                                    to: string;
                                    /** @enum {string} */
                                    state: "waiting" | "done" | "refused";
                                    code?: string;
                                    detail?: string;
                                }[];
                            };
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: string;
                            name: string;
                            organ: string;
                            organName: string;
                            roles: string[];
                            level?: string;
                            posts?: {
                                id: string;
                                organ: string;
                                organName: string;
                                roles: string[];
                            }[];
                            readings: string;
                            tasks: {
                                mine: number;
                                candidate: number;
                                overdue: number;
                            };
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            draft: {
                                key: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                body: unknown;
                            };
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "type": "submitFindings",
                     *       "findings": []
                     *     }
                     */
                    "application/json": unknown;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            draft: {
                                key: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                            };
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/substitutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            own?: {
                                substitute: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                until: string;
                            };
                            for: {
                                person: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                until: string;
                            }[];
                            ofOrgan?: {
                                person: string;
                                substitute: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                until: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "substitute": "deputy-feng",
                     *       "from": "2026-10-09",
                     *       "until": "2026-10-16"
                     *     }
                     */
                    "application/json": {
                        substitute: string | null;
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        until?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            own?: {
                                substitute: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                until: string;
                            };
                            for: {
                                person: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                until: string;
                            }[];
                            ofOrgan?: {
                                person: string;
                                substitute: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                until: string;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    role?: "applicant" | "intake" | "investigator" | "panelMember" | "approver" | "deputy" | "caseReview" | "caseManagement" | "supervisor" | "custodian" | "auditor" | "personnel" | "admin" | "service";
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                person: string;
                                name: string | null;
                                organ: string;
                                roles: string[];
                                level: string | null;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/me/kin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "kin": [
                     *         "applicant-zhou"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        kin: string[];
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kin: string[];
                            requested: {
                                caseId: string;
                                person: string;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                            warnings?: {
                                organ: string;
                                message: string;
                            }[];
                            history: {
                                [key: string]: unknown;
                            }[];
                            claimed?: {
                                name: string;
                                organ: string;
                                roles: string[];
                            };
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        organ: string;
                        unit?: string;
                        roles: ("applicant" | "intake" | "investigator" | "panelMember" | "approver" | "deputy" | "caseReview" | "caseManagement" | "supervisor" | "custodian" | "auditor" | "personnel" | "admin" | "service")[];
                        /** @enum {string} */
                        rank?: "staff" | "township" | "county" | "prefecture";
                        /** @enum {string} */
                        managedBy?: "county" | "prefecture" | "province";
                        /** Format: email */
                        mail?: string;
                        externalId?: string;
                        posts?: {
                            id: string;
                            organ: string;
                            unit?: string;
                            roles: ("applicant" | "intake" | "investigator" | "panelMember" | "approver" | "deputy" | "caseReview" | "caseManagement" | "supervisor" | "custodian" | "auditor" | "personnel" | "admin" | "service")[];
                        }[];
                        /** Format: date */
                        validFrom?: string;
                        /** Format: date */
                        validUntil?: string;
                        reason?: string;
                        ifVersion?: number;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                            warnings?: {
                                organ: string;
                                message: string;
                            }[];
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                            warnings?: {
                                organ: string;
                                message: string;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: {
                    dryRun?: "" | "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        table: string;
                        /**
                         * @default utf8
                         * @enum {string}
                         */
                        encoding?: "utf8" | "base64";
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: number;
                            changed: number;
                            written: boolean;
                            warnings?: {
                                organ: string;
                                message: string;
                            }[];
                            errors: {
                                path: string;
                                message: string;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            organ: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                            history: {
                                [key: string]: unknown;
                            }[];
                            succession?: {
                                successor: string;
                                total: number;
                                done: number;
                                persons: number;
                            };
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        shortName?: string;
                        /** @default [] */
                        aliases?: string[];
                        /** @enum {string} */
                        level: "county" | "prefecture" | "province";
                        superior?: string;
                        /** @enum {string} */
                        type: "discipline" | "partyCommittee" | "personnel" | "audit" | "stateAssets" | "coordination" | "unit";
                        powers: {
                            decide: ("tolerance" | "clarification" | "falseAccusation")[];
                            approve: ("tolerance" | "clarification" | "falseAccusation")[];
                        };
                        authority?: {
                            [key: string]: "decide" | "recommend";
                        };
                        mark: string;
                        words?: {
                            [key: string]: string;
                        };
                        contact?: {
                            address?: string;
                            phone?: string;
                            mail?: string;
                        };
                        ownRule?: string;
                        deputyHead?: string;
                        successor?: string;
                        /** Format: date */
                        validFrom?: string;
                        /** Format: date */
                        validUntil?: string;
                        reason?: string;
                        ifVersion?: number;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            organ: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            organ: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            pending: true;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unit: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                            history: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        organ: string;
                        name: string;
                        /** @default [] */
                        aliases?: string[];
                        superior?: string;
                        /** Format: date */
                        validFrom?: string;
                        /** Format: date */
                        validUntil?: string;
                        reason?: string;
                        ifVersion?: number;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unit: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unit: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    startIndex?: number;
                    count?: number;
                    attributes?: string;
                    excludedAttributes?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/scim+json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    startIndex?: number;
                    count?: number;
                    attributes?: string;
                    excludedAttributes?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/scim+json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/scim+json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/scim/v2/Groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    startIndex?: number;
                    count?: number;
                    attributes?: string;
                    excludedAttributes?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/scim+json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    startIndex?: number;
                    count?: number;
                    attributes?: string;
                    excludedAttributes?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/scim+json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/scim+json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/scim/v2/.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/scim+json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/ServiceProviderConfig": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    startIndex?: number;
                    count?: number;
                    attributes?: string;
                    excludedAttributes?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Schemas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/ResourceTypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    filter?: string;
                    startIndex?: number;
                    count?: number;
                    attributes?: string;
                    excludedAttributes?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/ResourceTypes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/scim+json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    subject: string;
                    history?: "" | "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                subject: string;
                                effect: string;
                                caseNumber: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                until?: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            version: string;
                            yearVersion: number;
                            notice: string;
                            holidays: string[];
                            makeUpWorkdays: string[];
                            history?: {
                                [key: string]: unknown;
                            }[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: {
                    dryRun?: "" | "true" | "false";
                };
                header?: never;
                path: {
                    year: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        holidays: string[];
                        makeUpWorkdays: string[];
                        notice: string;
                        reason?: string;
                        ifVersion?: number;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ({
                            year: number;
                            version: string;
                            yearVersion: number;
                            notice: string;
                            holidays: string[];
                            makeUpWorkdays: string[];
                        } & {
                            [key: string]: unknown;
                        }) | {
                            year: number;
                            /** @constant */
                            written: false;
                            content: {
                                holidays: string[];
                                makeUpWorkdays: string[];
                                notice: string;
                            };
                            added: string[];
                            removed: string[];
                            cases: number;
                            examined: number;
                            moved: {
                                ruleKey: string;
                                title: string;
                                from: string;
                                due: string;
                                deadlines: number;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/years/{year}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            holidays: string[];
                            makeUpWorkdays: string[];
                            source: string;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/years/{year}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: {
                    dryRun?: "" | "true" | "false";
                };
                header?: never;
                path: {
                    year: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        table: string;
                        /**
                         * @default utf8
                         * @enum {string}
                         */
                        encoding?: "utf8" | "base64";
                        notice: string;
                        reason?: string;
                        ifVersion?: number;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ({
                            year: number;
                            version: string;
                            yearVersion: number;
                            notice: string;
                            holidays: string[];
                            makeUpWorkdays: string[];
                        } & {
                            [key: string]: unknown;
                        }) | {
                            year: number;
                            /** @constant */
                            written: false;
                            content: {
                                holidays: string[];
                                makeUpWorkdays: string[];
                                notice: string;
                            };
                            added: string[];
                            removed: string[];
                            cases: number;
                            examined: number;
                            moved: {
                                ruleKey: string;
                                title: string;
                                from: string;
                                due: string;
                                deadlines: number;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lists: {
                                [key: string]: {
                                    [key: string]: string;
                                };
                            };
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RulePack"][];
                            loaded?: {
                                id: string;
                                title: string;
                                organ: string;
                                /** @enum {string} */
                                state: "draft" | "signed";
                                hash: string;
                                loadedBy: string;
                                /** Format: date-time */
                                loadedAt: string;
                                signedBy?: string;
                                /** Format: date-time */
                                signedAt?: string;
                                validFrom?: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "tolerance" | "clarification" | "falseAccusation";
                        /** @enum {string} */
                        regime?: "general" | "oneVisit" | "majorProject" | "audit" | "soe";
                        version: number;
                        title: string;
                        basis: {
                            document: string;
                            article?: string;
                            /** @enum {string} */
                            mark: "S" | "P" | "A" | "Q";
                            quote?: string;
                        }[];
                        criteria: {
                            id: string;
                            question: string;
                            answers?: {
                                text: string;
                                /** @enum {string} */
                                result: "met" | "notMet" | "unclear";
                            }[];
                            mirrors?: {
                                criterion: string;
                                /** @constant */
                                opposed?: true;
                                exceptFor?: string[];
                            };
                            negative: boolean;
                            requiredFor?: ("tolerate" | "mitigate")[];
                            /** @enum {string} */
                            factor: "动机态度" | "客观条件" | "程序方法" | "性质程度" | "后果影响" | "挽回损失";
                            sources: {
                                document: string;
                                article?: string;
                                /** @enum {string} */
                                mark: "S" | "P" | "A" | "Q";
                                quote?: string;
                            }[];
                        }[];
                        circumstances: {
                            id: string;
                            category: string;
                            text: string;
                            sources: {
                                document: string;
                                article?: string;
                                /** @enum {string} */
                                mark: "S" | "P" | "A" | "Q";
                                quote?: string;
                            }[];
                        }[];
                        days: {
                            [key: string]: {
                                key: string;
                                length: number;
                                /** @enum {string} */
                                unit: "WD" | "CD" | "month";
                                /** @enum {string} */
                                mark: "S" | "P" | "A";
                                article?: string;
                                handling: boolean;
                                extensionCap?: number;
                            };
                        };
                        approval: {
                            [key: string]: "county" | "prefecture" | "province";
                        };
                        lossBands?: {
                            label: string;
                            fromYuan: number;
                            belowYuan?: number;
                            reach: string;
                            blocks: boolean;
                            sources: {
                                document: string;
                                article?: string;
                                /** @enum {string} */
                                mark: "S" | "P" | "A" | "Q";
                                quote?: string;
                            }[];
                        }[];
                        references?: {
                            document: string;
                            article?: string;
                            /** @enum {string} */
                            mark: "S" | "P" | "A" | "Q";
                            quote?: string;
                        }[];
                        care?: {
                            aspects: {
                                /** @enum {string} */
                                id: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                                text: string;
                            }[];
                            sources: {
                                document: string;
                                article?: string;
                                /** @enum {string} */
                                mark: "S" | "P" | "A" | "Q";
                                quote?: string;
                            }[];
                        };
                        ownDocuments?: {
                            title: string;
                            number?: string;
                            issuer: string;
                            /** Format: date */
                            inForce?: string;
                        }[];
                        notes?: string[];
                    };
                    "application/yaml": {
                        id: string;
                        /** @enum {string} */
                        kind: "tolerance" | "clarification" | "falseAccusation";
                        /** @enum {string} */
                        regime?: "general" | "oneVisit" | "majorProject" | "audit" | "soe";
                        version: number;
                        title: string;
                        basis: {
                            document: string;
                            article?: string;
                            /** @enum {string} */
                            mark: "S" | "P" | "A" | "Q";
                            quote?: string;
                        }[];
                        criteria: {
                            id: string;
                            question: string;
                            answers?: {
                                text: string;
                                /** @enum {string} */
                                result: "met" | "notMet" | "unclear";
                            }[];
                            mirrors?: {
                                criterion: string;
                                /** @constant */
                                opposed?: true;
                                exceptFor?: string[];
                            };
                            negative: boolean;
                            requiredFor?: ("tolerate" | "mitigate")[];
                            /** @enum {string} */
                            factor: "动机态度" | "客观条件" | "程序方法" | "性质程度" | "后果影响" | "挽回损失";
                            sources: {
                                document: string;
                                article?: string;
                                /** @enum {string} */
                                mark: "S" | "P" | "A" | "Q";
                                quote?: string;
                            }[];
                        }[];
                        circumstances: {
                            id: string;
                            category: string;
                            text: string;
                            sources: {
                                document: string;
                                article?: string;
                                /** @enum {string} */
                                mark: "S" | "P" | "A" | "Q";
                                quote?: string;
                            }[];
                        }[];
                        days: {
                            [key: string]: {
                                key: string;
                                length: number;
                                /** @enum {string} */
                                unit: "WD" | "CD" | "month";
                                /** @enum {string} */
                                mark: "S" | "P" | "A";
                                article?: string;
                                handling: boolean;
                                extensionCap?: number;
                            };
                        };
                        approval: {
                            [key: string]: "county" | "prefecture" | "province";
                        };
                        lossBands?: {
                            label: string;
                            fromYuan: number;
                            belowYuan?: number;
                            reach: string;
                            blocks: boolean;
                            sources: {
                                document: string;
                                article?: string;
                                /** @enum {string} */
                                mark: "S" | "P" | "A" | "Q";
                                quote?: string;
                            }[];
                        }[];
                        references?: {
                            document: string;
                            article?: string;
                            /** @enum {string} */
                            mark: "S" | "P" | "A" | "Q";
                            quote?: string;
                        }[];
                        care?: {
                            aspects: {
                                /** @enum {string} */
                                id: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                                text: string;
                            }[];
                            sources: {
                                document: string;
                                article?: string;
                                /** @enum {string} */
                                mark: "S" | "P" | "A" | "Q";
                                quote?: string;
                            }[];
                        };
                        ownDocuments?: {
                            title: string;
                            number?: string;
                            issuer: string;
                            /** Format: date */
                            inForce?: string;
                        }[];
                        notes?: string[];
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rulePack: components["schemas"]["RulePack"];
                            hash: string;
                            loaded?: {
                                id: string;
                                title: string;
                                organ: string;
                                /** @enum {string} */
                                state: "draft" | "signed";
                                hash: string;
                                loadedBy: string;
                                /** Format: date-time */
                                loadedAt: string;
                                signedBy?: string;
                                /** Format: date-time */
                                signedAt?: string;
                                validFrom?: string;
                            };
                            comparedWith?: string;
                            differences?: {
                                path: string;
                                is?: unknown;
                                would?: unknown;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-packs/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-packs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rulePack: components["schemas"]["RulePack"];
                            hash: string;
                            loaded?: {
                                id: string;
                                title: string;
                                organ: string;
                                /** @enum {string} */
                                state: "draft" | "signed";
                                hash: string;
                                loadedBy: string;
                                /** Format: date-time */
                                loadedAt: string;
                                signedBy?: string;
                                /** Format: date-time */
                                signedAt?: string;
                                validFrom?: string;
                            };
                            comparedWith?: string;
                            differences?: {
                                path: string;
                                is?: unknown;
                                would?: unknown;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-packs/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "validFrom": "2027-01-01"
                     *     }
                     */
                    "application/json": {
                        /** Format: date */
                        validFrom: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rulePack: components["schemas"]["RulePack"];
                            hash: string;
                            loaded?: {
                                id: string;
                                title: string;
                                organ: string;
                                /** @enum {string} */
                                state: "draft" | "signed";
                                hash: string;
                                loadedBy: string;
                                /** Format: date-time */
                                loadedAt: string;
                                signedBy?: string;
                                /** Format: date-time */
                                signedAt?: string;
                                validFrom?: string;
                            };
                            comparedWith?: string;
                            differences?: {
                                path: string;
                                is?: unknown;
                                would?: unknown;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Process"][];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/processes/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            process: components["schemas"]["Process"];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register/false-accusers/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                person: string;
                                name: string | null;
                                organ: string;
                                part: string;
                                about?: string;
                                reason: string | null;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/register/false-accusers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "研究处理建议前核对"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                        name?: string;
                        category?: string;
                        /** @default 50 */
                        limit?: number;
                        cursor?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                caseId: string;
                                caseNumber: string;
                                category: string;
                                from: string;
                                until: string;
                                flagged: boolean;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "code": "0000000000000000000000000000000000000000"
                     *     }
                     */
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "received" | "handling" | "concluded";
                            receivedOn: string;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "code": "0000000000000000000000000000000000000000",
                     *       "text": "补充一份材料的线索。"
                     *     }
                     */
                    "application/json": {
                        code: string;
                        text?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            messages: {
                                /** @enum {string} */
                                from: "reporter" | "office";
                                text: string;
                                at: string;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "举报人遗失回执号，已当面核对。"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            receipt?: string;
                            code?: string;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/reporter-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            messages: {
                                /** @enum {string} */
                                from: "reporter" | "office";
                                text: string;
                                at: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "text": "材料已经收到。"
                     *     }
                     */
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            messages: {
                                /** @enum {string} */
                                from: "reporter" | "office";
                                text: string;
                                at: string;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk-filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                number: string;
                                organ: string;
                                filedBy: {
                                    person: string;
                                    name: string;
                                };
                                filedAt: string;
                                sha256: string;
                                /** Format: date */
                                sealedOn?: string;
                                unit: string;
                                /** Format: date */
                                decidedOn: string;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "unit": "镇海区某局",
                     *       "step": "招标程序完成前，委托中介机构开展安全隐患排查。",
                     *       "reasons": "刚发生重大事故，排查不能等待；费用控制在限额以内，事后补办手续。",
                     *       "decidedBy": "局党组会议",
                     *       "decidedOn": "2026-03-02",
                     *       "enclosures": [
                     *         "局党组会议纪要"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        unit: string;
                        step: string;
                        reasons: string;
                        decidedBy: string;
                        /** Format: date */
                        decidedOn: string;
                        enclosures?: string[];
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            riskFiling: components["schemas"]["RiskFiling"];
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            riskFiling: components["schemas"]["RiskFiling"];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk-filings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            riskFiling: components["schemas"]["RiskFiling"];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/risk-filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            criterion: "F3";
                            items: {
                                id: string;
                                number: string;
                                organ: string;
                                filedBy: {
                                    person: string;
                                    name: string;
                                };
                                filedAt: string;
                                sha256: string;
                                /** Format: date */
                                sealedOn?: string;
                                unit: string;
                                /** Format: date */
                                decidedOn: string;
                                attached: boolean;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk-filings/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supervision-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                openedAt: string;
                                matter: {
                                    organ: string;
                                    number: string;
                                };
                                /** @enum {string} */
                                state: "received" | "caseOpened" | "concluded";
                                outcome?: string;
                                count: number;
                                items: {
                                    id: string;
                                    groupId: string;
                                    /** @enum {string} */
                                    source: "discipline" | "audit" | "petition" | "personnel" | "other";
                                    matter: {
                                        organ: string;
                                        number: string;
                                    };
                                    subject?: {
                                        personId: string;
                                        name: string;
                                    };
                                    unit?: string;
                                    summary: string;
                                    /** Format: date */
                                    receivedOn: string;
                                    sentAt: string;
                                    /** @enum {string} */
                                    state: "received" | "caseOpened" | "concluded";
                                    outcome?: string;
                                    sender: string;
                                }[];
                                caseId?: string;
                                cases: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "tolerance" | "clarification" | "falseAccusation";
                                    number: string;
                                    /** @enum {string} */
                                    status: "open" | "closed";
                                    outcome?: string;
                                }[];
                                notes: {
                                    id: string;
                                    author: string;
                                    at: string;
                                    text: string;
                                    /** @enum {string} */
                                    result?: "noAction" | "talk" | "toleranceReview" | "clarification" | "passedOn";
                                    moved?: {
                                        item: string;
                                        to: string;
                                    };
                                }[];
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "source": "audit",
                     *       "matter": {
                     *         "organ": "区审计局",
                     *         "number": "镇审〔2026〕3号"
                     *       },
                     *       "subject": {
                     *         "personId": "p-1",
                     *         "name": "王建国"
                     *       },
                     *       "unit": "镇海区某局",
                     *       "receivedOn": "2026-03-02"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        source: "discipline" | "audit" | "petition" | "personnel" | "other";
                        matter: {
                            organ: string;
                            number: string;
                        };
                        subject?: {
                            personId: string;
                            name: string;
                        };
                        unit?: string;
                        summary: string;
                        /** Format: date */
                        receivedOn: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            supervisionItem: {
                                id: string;
                                groupId: string;
                                /** @enum {string} */
                                source: "discipline" | "audit" | "petition" | "personnel" | "other";
                                matter: {
                                    organ: string;
                                    number: string;
                                };
                                subject?: {
                                    personId: string;
                                    name: string;
                                };
                                unit?: string;
                                summary: string;
                                /** Format: date */
                                receivedOn: string;
                                sentAt: string;
                                /** @enum {string} */
                                state: "received" | "caseOpened" | "concluded";
                                outcome?: string;
                            };
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            supervisionItem: {
                                id: string;
                                groupId: string;
                                /** @enum {string} */
                                source: "discipline" | "audit" | "petition" | "personnel" | "other";
                                matter: {
                                    organ: string;
                                    number: string;
                                };
                                subject?: {
                                    personId: string;
                                    name: string;
                                };
                                unit?: string;
                                summary: string;
                                /** Format: date */
                                receivedOn: string;
                                sentAt: string;
                                /** @enum {string} */
                                state: "received" | "caseOpened" | "concluded";
                                outcome?: string;
                            };
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supervision-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            supervisionItem: {
                                id: string;
                                groupId: string;
                                /** @enum {string} */
                                source: "discipline" | "audit" | "petition" | "personnel" | "other";
                                matter: {
                                    organ: string;
                                    number: string;
                                };
                                subject?: {
                                    personId: string;
                                    name: string;
                                };
                                unit?: string;
                                summary: string;
                                /** Format: date */
                                receivedOn: string;
                                sentAt: string;
                                /** @enum {string} */
                                state: "received" | "caseOpened" | "concluded";
                                outcome?: string;
                            };
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supervision-items/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: {
                    dryRun?: "" | "true" | "false";
                };
                header?: {
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "kind": "tolerance",
                     *       "regime": "audit"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        kind: "tolerance" | "clarification" | "falseAccusation";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            case?: components["schemas"]["Case"];
                            id: string;
                        } | {
                            effects: string[];
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            case?: components["schemas"]["Case"];
                            id: string;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supervision-items/{id}/regroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reasons": "与前一组不是同一件事"
                     *     }
                     */
                    "application/json": {
                        group?: string;
                        reasons: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            supervisionItem: {
                                id: string;
                                groupId: string;
                                /** @enum {string} */
                                source: "discipline" | "audit" | "petition" | "personnel" | "other";
                                matter: {
                                    organ: string;
                                    number: string;
                                };
                                subject?: {
                                    personId: string;
                                    name: string;
                                };
                                unit?: string;
                                summary: string;
                                /** Format: date */
                                receivedOn: string;
                                sentAt: string;
                                /** @enum {string} */
                                state: "received" | "caseOpened" | "concluded";
                                outcome?: string;
                            };
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/supervision-groups/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "text": "属探索性失误，建议依职权容错",
                     *       "result": "toleranceReview"
                     *     }
                     */
                    "application/json": {
                        text: string;
                        /** @enum {string} */
                        result?: "noAction" | "talk" | "toleranceReview" | "clarification" | "passedOn";
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            group: {
                                id: string;
                                openedAt: string;
                                matter: {
                                    organ: string;
                                    number: string;
                                };
                                /** @enum {string} */
                                state: "received" | "caseOpened" | "concluded";
                                outcome?: string;
                                count: number;
                                items: {
                                    id: string;
                                    groupId: string;
                                    /** @enum {string} */
                                    source: "discipline" | "audit" | "petition" | "personnel" | "other";
                                    matter: {
                                        organ: string;
                                        number: string;
                                    };
                                    subject?: {
                                        personId: string;
                                        name: string;
                                    };
                                    unit?: string;
                                    summary: string;
                                    /** Format: date */
                                    receivedOn: string;
                                    sentAt: string;
                                    /** @enum {string} */
                                    state: "received" | "caseOpened" | "concluded";
                                    outcome?: string;
                                    sender: string;
                                }[];
                                caseId?: string;
                                cases: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "tolerance" | "clarification" | "falseAccusation";
                                    number: string;
                                    /** @enum {string} */
                                    status: "open" | "closed";
                                    outcome?: string;
                                }[];
                                notes: {
                                    id: string;
                                    author: string;
                                    at: string;
                                    text: string;
                                    /** @enum {string} */
                                    result?: "noAction" | "talk" | "toleranceReview" | "clarification" | "passedOn";
                                    moved?: {
                                        item: string;
                                        to: string;
                                    };
                                }[];
                            };
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/supervision-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                groupId: string;
                                /** @enum {string} */
                                source: "discipline" | "audit" | "petition" | "personnel" | "other";
                                matter: {
                                    organ: string;
                                    number: string;
                                };
                                subject?: {
                                    personId: string;
                                    name: string;
                                };
                                unit?: string;
                                summary: string;
                                /** Format: date */
                                receivedOn: string;
                                sentAt: string;
                                /** @enum {string} */
                                state: "received" | "caseOpened" | "concluded";
                                outcome?: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CareTalk"][];
                            nextCursor: string | null;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "希望就岗位安排当面反映"
                     *     }
                     */
                    "application/json": {
                        subject?: {
                            personId: string;
                            name: string;
                        };
                        reason: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            talk: components["schemas"]["CareTalk"];
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            talk: components["schemas"]["CareTalk"];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/talks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            talk: components["schemas"]["CareTalk"];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/talks/{id}/date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "on": "2026-12-08",
                     *       "place": "谈话室"
                     *     }
                     */
                    "application/json": {
                        /** Format: date */
                        on: string;
                        holder?: string;
                        place?: string;
                        reasons?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            talk: components["schemas"]["CareTalk"];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/talks/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "heldOn": "2026-11-30",
                     *       "concerns": [
                     *         {
                     *           "aspect": "health",
                     *           "text": "安排体检",
                     *           "owner": "supervisor-he"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: date */
                        heldOn: string;
                        summary: string;
                        concerns?: {
                            /** @enum {string} */
                            aspect: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                            text: string;
                            owner: string;
                            /** Format: date */
                            due?: string;
                            inConfidence?: string;
                        }[];
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            talk: components["schemas"]["CareTalk"];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/talks/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reasons": "问题已经解决"
                     *     }
                     */
                    "application/json": {
                        reasons: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            talk: components["schemas"]["CareTalk"];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    state?: "open" | "answered";
                    aspect?: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                    mine?: "" | "true" | "false";
                    overdue?: "" | "true" | "false";
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Concern"][];
                            nextCursor: string | null;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Concern"][];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/concerns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            concern: components["schemas"]["Concern"];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/concerns/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "answer": "已列入下半年培训计划"
                     *     }
                     */
                    "application/json": {
                        answer: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            concern: components["schemas"]["Concern"];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/concerns/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            concern: components["schemas"]["Concern"];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/concerns/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "owner": "investigator-sun",
                     *       "reasons": "原负责人已经调离"
                     *     }
                     */
                    "application/json": {
                        owner: string;
                        reasons: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            concern: components["schemas"]["Concern"];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/concerns/{id}/confidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "text": "家中有人病重，不愿让同事知道"
                     *     }
                     */
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            concern: components["schemas"]["Concern"];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/care/concerns/{id}/confidence/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "reason": "商定帮扶办法"
                     *     }
                     */
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            text: string;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: {
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "person": "p-1",
                     *       "kind": "award",
                     *       "text": "牵头完成港区整治",
                     *       "happenedOn": "2026-07-01",
                     *       "source": "甬党发〔2026〕9号"
                     *     }
                     */
                    "application/json": {
                        person: string;
                        /** @enum {string} */
                        kind: "award" | "deed";
                        title: string;
                        text: string;
                        /** Format: date */
                        happenedOn: string;
                        source: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            deed: components["schemas"]["Deed"];
                        };
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            deed: components["schemas"]["Deed"];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deeds/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "person": "p-1",
                     *       "reason": "年度考核"
                     *     }
                     */
                    "application/json": {
                        person: string;
                        reason: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: string;
                            items: {
                                /** @enum {string} */
                                kind: "tolerated" | "cleared" | "award" | "deed";
                                kindTitle: string;
                                /** Format: date */
                                on: string;
                                caseNumber?: string;
                                title?: string;
                                text?: string;
                                source?: string;
                            }[];
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                url: string;
                                events: ("decision.filed" | "effect.began" | "effect.ended" | "supervision.result")[];
                                owner: string;
                                version: number;
                                createdAt: string;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            webhook: {
                                id: string;
                                url: string;
                                events: ("decision.filed" | "effect.began" | "effect.ended" | "supervision.result")[];
                                owner: string;
                                version: number;
                                createdAt: string;
                            };
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "url": "https://hr.example.test/zhengming",
                     *       "events": [
                     *         "effect.began",
                     *         "effect.ended"
                     *       ],
                     *       "secret": "a-long-secret-of-24-and-more"
                     *     }
                     */
                    "application/json": {
                        url: string;
                        events: ("decision.filed" | "effect.began" | "effect.ended" | "supervision.result")[];
                        secret?: string;
                        owner?: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            webhook: {
                                id: string;
                                url: string;
                                events: ("decision.filed" | "effect.began" | "effect.ended" | "supervision.result")[];
                                owner: string;
                                version: number;
                                createdAt: string;
                            };
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            delivered: boolean;
                            status?: number;
                            error?: string;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    before?: number;
                    state?: "waiting" | "delivered" | "dead";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                n: number;
                                /** @enum {string} */
                                event: "decision.filed" | "effect.began" | "effect.ended" | "supervision.result";
                                /** @enum {string} */
                                state: "waiting" | "delivered" | "dead";
                                attempts: number;
                                madeAt: string;
                                nextTryAt?: string;
                                doneAt?: string;
                                lastStatus?: number;
                                lastError?: string;
                            }[];
                            next: number | null;
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{n}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    n: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            delivery: {
                                n: number;
                                /** @enum {string} */
                                event: "decision.filed" | "effect.began" | "effect.ended" | "supervision.result";
                                /** @enum {string} */
                                state: "waiting" | "delivered" | "dead";
                                attempts: number;
                                madeAt: string;
                                nextTryAt?: string;
                                doneAt?: string;
                                lastStatus?: number;
                                lastError?: string;
                            };
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    organ?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            organ: string;
                            organName: string;
                            kinds: {
                                kind: string;
                                title: string;
                                received: number | null;
                                closed: number | null;
                                open: number | null;
                                overdue: {
                                    open: number | null;
                                    closed: number | null;
                                };
                                outcomes: {
                                    outcome: string;
                                    title: string;
                                    count: number | null;
                                }[];
                                regimes: {
                                    regime: string;
                                    title: string;
                                    received: number | null;
                                    closed: number | null;
                                    open: number | null;
                                    overdue: {
                                        open: number | null;
                                        closed: number | null;
                                    };
                                    outcomes: {
                                        outcome: string;
                                        title: string;
                                        count: number | null;
                                    }[];
                                }[];
                                stages: {
                                    stage: string;
                                    title: string;
                                    visits: number;
                                    medianWorkingDays: number;
                                    p90WorkingDays: number;
                                }[];
                            }[];
                            clarified: {
                                found: number | null;
                                cleared: number | null;
                                ratio: number | null;
                                notCleared: {
                                    reason: string;
                                    title: string;
                                    count: number | null;
                                }[];
                            };
                            register: {
                                entered: number | null;
                                removed: number | null;
                                inForce: number | null;
                            };
                            care: {
                                /** @enum {string} */
                                aspect: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                                title: string;
                                raised: number | null;
                                answered: number | null;
                                inTime: number | null;
                                open: number | null;
                                overdue: number | null;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            stages: {
                                kind: string;
                                kindTitle: string;
                                stage: string;
                                stageTitle: string;
                                open: number;
                                overdue: number;
                                soon: number;
                                to10: number;
                                to30: number;
                                to60: number;
                                over60: number;
                            }[];
                            persons: {
                                person: string;
                                open: number;
                                overdue: number;
                                soon: number;
                            }[];
                            months: {
                                month: string;
                                kind: string;
                                kindTitle: string;
                                received: number;
                                closed: number;
                            }[];
                        };
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/yearly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    year: number;
                    format?: "json" | "xlsx" | "pdf";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            organ: string;
                            organName: string;
                            kinds: {
                                kind: string;
                                title: string;
                                received: number | null;
                                closed: number | null;
                                open: number | null;
                                overdue: {
                                    open: number | null;
                                    closed: number | null;
                                };
                                outcomes: {
                                    outcome: string;
                                    title: string;
                                    count: number | null;
                                }[];
                                regimes: {
                                    regime: string;
                                    title: string;
                                    received: number | null;
                                    closed: number | null;
                                    open: number | null;
                                    overdue: {
                                        open: number | null;
                                        closed: number | null;
                                    };
                                    outcomes: {
                                        outcome: string;
                                        title: string;
                                        count: number | null;
                                    }[];
                                }[];
                                stages: {
                                    stage: string;
                                    title: string;
                                    visits: number;
                                    medianWorkingDays: number;
                                    p90WorkingDays: number;
                                }[];
                            }[];
                            clarified: {
                                found: number | null;
                                cleared: number | null;
                                ratio: number | null;
                                notCleared: {
                                    reason: string;
                                    title: string;
                                    count: number | null;
                                }[];
                            };
                            register: {
                                entered: number | null;
                                removed: number | null;
                                inForce: number | null;
                            };
                            care: {
                                /** @enum {string} */
                                aspect: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                                title: string;
                                raised: number | null;
                                answered: number | null;
                                inTime: number | null;
                                open: number | null;
                                overdue: number | null;
                            }[];
                            year: number;
                            /** Format: date */
                            madeOn: string;
                            overdueTerms: {
                                kind: string;
                                kindTitle: string;
                                rule: string;
                                title: string;
                                count: number | null;
                            }[];
                            supervision: {
                                source: string;
                                title: string;
                                result: string;
                                count: number | null;
                            }[];
                            below: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                organ: string;
                                organName: string;
                                kinds: {
                                    kind: string;
                                    title: string;
                                    received: number | null;
                                    closed: number | null;
                                    open: number | null;
                                    overdue: {
                                        open: number | null;
                                        closed: number | null;
                                    };
                                    outcomes: {
                                        outcome: string;
                                        title: string;
                                        count: number | null;
                                    }[];
                                    regimes: {
                                        regime: string;
                                        title: string;
                                        received: number | null;
                                        closed: number | null;
                                        open: number | null;
                                        overdue: {
                                            open: number | null;
                                            closed: number | null;
                                        };
                                        outcomes: {
                                            outcome: string;
                                            title: string;
                                            count: number | null;
                                        }[];
                                    }[];
                                    stages: {
                                        stage: string;
                                        title: string;
                                        visits: number;
                                        medianWorkingDays: number;
                                        p90WorkingDays: number;
                                    }[];
                                }[];
                                clarified: {
                                    found: number | null;
                                    cleared: number | null;
                                    ratio: number | null;
                                    notCleared: {
                                        reason: string;
                                        title: string;
                                        count: number | null;
                                    }[];
                                };
                                register: {
                                    entered: number | null;
                                    removed: number | null;
                                    inForce: number | null;
                                };
                                care: {
                                    /** @enum {string} */
                                    aspect: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                                    title: string;
                                    raised: number | null;
                                    answered: number | null;
                                    inTime: number | null;
                                    open: number | null;
                                    overdue: number | null;
                                }[];
                            }[];
                        } | string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/cases.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    kind?: "tolerance" | "clarification" | "falseAccusation";
                    stage?: string;
                    organ?: string;
                    assignee?: string;
                    status?: "open" | "closed";
                    dueBefore?: string;
                    sort?: "opened" | "due";
                    overdue?: "" | "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: {
                    "Last-Event-ID"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example id: MTIzLjQ
                         *     data: {"caseId":"…","seq":4,"kind":"moved"}
                         */
                        "text/event-stream": string;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                303: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                303: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "post": "main"
                     *     }
                     */
                    "application/json": {
                        post: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            post: string;
                        };
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string;
                        };
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            status: string;
                        };
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ready: boolean;
                        };
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ready: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Case: {
            id: string;
            number: string;
            organ: string;
            organName: string;
            /** @enum {string} */
            authority: "decide" | "recommend";
            /** @enum {string} */
            status: "open" | "closed";
            outcome?: string;
            /** Format: date-time */
            openedAt: string;
            /** @constant */
            ending?: true;
            /** Format: date-time */
            closedAt?: string;
            /** Format: date */
            receivedOn: string;
            rulePack: string;
            rulePackHash?: string;
            calendarVersion: string;
            processVersion: number;
            /** @enum {string} */
            approvalLevel: "county" | "prefecture" | "province";
            stage: string;
            stages: {
                id: string;
                title: string;
                /** Format: date-time */
                enteredAt: string;
                /** Format: date-time */
                leftAt?: string;
                workingDaysUsed: number;
                limit?: number;
                round: number;
            }[];
            deadlines: {
                id: string;
                ruleKey: string;
                title: string;
                article?: string;
                /** @enum {string} */
                mark: "S" | "P" | "A";
                /** @enum {string} */
                unit: "WD" | "CD" | "month";
                length: number;
                /** Format: date */
                start: string;
                /** Format: date */
                due: string;
                provisional: boolean;
                explanation: string;
                /** @enum {string} */
                state: "running" | "suspended" | "met" | "overdue";
                extendedBy: number;
                extensionLeft: number;
                remindersSent: {
                    kind: string;
                    /** Format: date-time */
                    at: string;
                }[];
                /** Format: date */
                endedOn?: string;
            }[];
            tasks: {
                id: string;
                kind: string;
                title: string;
                action: string;
                candidates: {
                    role: string;
                    organ: string;
                } | {
                    person: string;
                };
                assignee?: string;
                delegatedTo?: string;
                vacatedBy?: string;
                /** Format: date */
                due?: string;
                /** Format: date-time */
                claimedAt?: string;
            }[];
            documents: {
                id: string;
                kind: string;
                title: string;
                number?: string;
                format: string;
                mediaType: string;
                sha256?: string;
                bytes?: number;
                /** @enum {string} */
                state: "rendering" | "ready";
                about?: string;
                attachedBy?: string;
                notice?: string;
                /** Format: date-time */
                issuedAt?: string;
                service?: {
                    method: string;
                    receivedBy: string;
                    /** Format: date-time */
                    receivedAt: string;
                    witnesses?: string[];
                    refused?: boolean;
                    /** Format: date-time */
                    recordedAt: string;
                    by?: string;
                };
                receivers?: {
                    id: string;
                    person?: string;
                    name?: string;
                    /** @constant */
                    copy?: true;
                    service?: {
                        method: string;
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        witnesses?: string[];
                        refused?: boolean;
                        /** Format: date-time */
                        recordedAt: string;
                        by?: string;
                    };
                    impossible?: {
                        reason: string;
                        tries: {
                            method: string;
                            /** Format: date-time */
                            at: string;
                            proof?: string;
                        }[];
                        /** Format: date-time */
                        at: string;
                        by?: string;
                        confirmedBy?: string;
                        /** Format: date-time */
                        confirmedAt?: string;
                    };
                    corrected?: {
                        method: string;
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        witnesses?: string[];
                        refused?: boolean;
                        /** Format: date-time */
                        recordedAt: string;
                        by?: string;
                        correctedBy?: string;
                        /** Format: date-time */
                        correctedAt: string;
                        reasons: string;
                    }[];
                }[];
                voidedBy?: string;
                replaces?: string;
            }[];
            links: {
                caseId: string;
                number: string;
                kind: string;
                relation: string;
            }[];
            seq: number;
            /** @enum {string} */
            seenAs: "party" | "audit" | "office" | "full";
            frozen?: boolean;
            handlers?: string[];
            panel?: {
                /** @enum {string} */
                purpose: "decision" | "review";
                members: string[];
                chair: string;
                /** Format: date-time */
                convenedAt: string;
                due?: number;
                excused?: {
                    member: string;
                    ground: string;
                }[];
                recorder?: string;
                place?: string;
                /** Format: date-time */
                at?: string;
            };
            rounds?: {
                round: number;
                /** Format: date-time */
                openedAt: string;
                due: number;
                /** @enum {string} */
                purpose?: "decision" | "review";
                /** @constant */
                ending?: true;
                /** Format: date-time */
                closedAt?: string;
                /** @enum {string} */
                result?: "adopted" | "deferred" | "adjourned" | "void";
                tallies?: {
                    [key: string]: {
                        due: number;
                        present: number;
                        counts: {
                            [key: string]: number;
                        };
                        adopted?: string;
                    };
                };
                points?: string;
                absences?: {
                    member: string;
                    reason: string;
                    writtenView?: string;
                }[];
                ballots?: {
                    member: string;
                    choice?: string;
                    choices?: {
                        [key: string]: string;
                    };
                    opinion?: string;
                }[];
            }[];
            recusals?: {
                person: string;
                ground: string;
                /** Format: date-time */
                at?: string;
                by?: string;
            }[];
            recusalRequests?: {
                person: string;
                ground: string;
                reasons: string;
                headOf?: string | null;
                decidedBy?: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            careInterviews?: {
                summary: string;
                by: string;
                /** Format: date-time */
                at: string;
                /** Format: date */
                heldOn?: string;
                /** @enum {string} */
                askedBy?: "cadre" | "organ";
                /** @enum {string} */
                with?: "respondent" | "accused";
            }[];
            concerns?: {
                text: string;
                by: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                aspect?: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                owner?: string;
                /** Format: date */
                due?: string;
            }[];
            notes?: {
                text: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            suspension?: {
                reason?: string;
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
            };
            transfer?: {
                from: string;
                to: string;
                reasons?: string;
                /** Format: date-time */
                at: string;
            };
            closing?: {
                ground: string;
                reasons: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            remands?: number;
            leftUnserved?: {
                document: string;
                to: string;
            }[];
            /** @constant */
            kind: "tolerance";
            regime: string;
            /** @enum {string} */
            applicantKind?: "person" | "unit" | "exOfficio";
            applicant?: string;
            subject?: {
                personId: string;
                name: string;
                rank: string;
                managedBy?: string;
                /** @constant */
                confirmed?: true;
            };
            unit?: string;
            matter?: {
                organ: string;
                number: string;
                /** @enum {string} */
                state: "open" | "decided";
            };
            facts?: string;
            circumstances?: string[];
            enclosures?: string[];
            supplements?: {
                asked: string[];
                given?: string[];
                /** @constant */
                lapsed?: true;
            }[];
            refusal?: {
                reason: string;
                /** Format: date-time */
                at: string;
            };
            adopted?: string;
            effects?: {
                subject: string;
                effect: string;
                title: string;
                /** Format: date */
                from: string;
            }[];
            correction?: {
                measures: string[];
                /** Format: date */
                due: string;
                /** Format: date-time */
                orderedAt: string;
                proof?: string;
                /** Format: date-time */
                confirmedAt?: string;
            };
            filing?: {
                bodies: string[];
                /** Format: date-time */
                at: string;
            };
            review?: {
                /** @enum {string} */
                of: "decision" | "refusal";
                party?: string;
                requestedBy: string;
                /** Format: date-time */
                requestedAt: string;
                reasons: string;
                /** @enum {string} */
                result?: "upheld" | "changed" | "revoked";
                /** Format: date-time */
                decidedAt?: string;
            };
            /** @enum {string} */
            reviewSettled?: "waived" | "lapsed" | "decided";
            followUp?: {
                summary?: string;
                by?: string;
                /** Format: date-time */
                at: string;
            };
            interviews?: {
                who: string;
                /** @enum {string} */
                role: "subject" | "witness" | "other";
                summary: string;
                waived?: boolean;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            opinions?: {
                body: string;
                kind: string;
                opinion: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            findings?: {
                findings: {
                    criterion: string;
                    /** @enum {string} */
                    result: "met" | "notMet" | "unclear";
                    answer?: string;
                    reasons: string;
                    evidence: string[];
                    lossYuan?: number;
                }[];
                recommendation: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
                cosignedBy?: string;
            };
            formerFindings?: {
                findings: {
                    criterion: string;
                    /** @enum {string} */
                    result: "met" | "notMet" | "unclear";
                    answer?: string;
                    reasons: string;
                    evidence: string[];
                    lossYuan?: number;
                }[];
                recommendation: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
                cosignedBy?: string;
            }[];
            remandPoints?: string[];
        } | {
            id: string;
            number: string;
            organ: string;
            organName: string;
            /** @enum {string} */
            authority: "decide" | "recommend";
            /** @enum {string} */
            status: "open" | "closed";
            outcome?: string;
            /** Format: date-time */
            openedAt: string;
            /** @constant */
            ending?: true;
            /** Format: date-time */
            closedAt?: string;
            /** Format: date */
            receivedOn: string;
            rulePack: string;
            rulePackHash?: string;
            calendarVersion: string;
            processVersion: number;
            /** @enum {string} */
            approvalLevel: "county" | "prefecture" | "province";
            stage: string;
            stages: {
                id: string;
                title: string;
                /** Format: date-time */
                enteredAt: string;
                /** Format: date-time */
                leftAt?: string;
                workingDaysUsed: number;
                limit?: number;
                round: number;
            }[];
            deadlines: {
                id: string;
                ruleKey: string;
                title: string;
                article?: string;
                /** @enum {string} */
                mark: "S" | "P" | "A";
                /** @enum {string} */
                unit: "WD" | "CD" | "month";
                length: number;
                /** Format: date */
                start: string;
                /** Format: date */
                due: string;
                provisional: boolean;
                explanation: string;
                /** @enum {string} */
                state: "running" | "suspended" | "met" | "overdue";
                extendedBy: number;
                extensionLeft: number;
                remindersSent: {
                    kind: string;
                    /** Format: date-time */
                    at: string;
                }[];
                /** Format: date */
                endedOn?: string;
            }[];
            tasks: {
                id: string;
                kind: string;
                title: string;
                action: string;
                candidates: {
                    role: string;
                    organ: string;
                } | {
                    person: string;
                };
                assignee?: string;
                delegatedTo?: string;
                vacatedBy?: string;
                /** Format: date */
                due?: string;
                /** Format: date-time */
                claimedAt?: string;
            }[];
            documents: {
                id: string;
                kind: string;
                title: string;
                number?: string;
                format: string;
                mediaType: string;
                sha256?: string;
                bytes?: number;
                /** @enum {string} */
                state: "rendering" | "ready";
                about?: string;
                attachedBy?: string;
                notice?: string;
                /** Format: date-time */
                issuedAt?: string;
                service?: {
                    method: string;
                    receivedBy: string;
                    /** Format: date-time */
                    receivedAt: string;
                    witnesses?: string[];
                    refused?: boolean;
                    /** Format: date-time */
                    recordedAt: string;
                    by?: string;
                };
                receivers?: {
                    id: string;
                    person?: string;
                    name?: string;
                    /** @constant */
                    copy?: true;
                    service?: {
                        method: string;
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        witnesses?: string[];
                        refused?: boolean;
                        /** Format: date-time */
                        recordedAt: string;
                        by?: string;
                    };
                    impossible?: {
                        reason: string;
                        tries: {
                            method: string;
                            /** Format: date-time */
                            at: string;
                            proof?: string;
                        }[];
                        /** Format: date-time */
                        at: string;
                        by?: string;
                        confirmedBy?: string;
                        /** Format: date-time */
                        confirmedAt?: string;
                    };
                    corrected?: {
                        method: string;
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        witnesses?: string[];
                        refused?: boolean;
                        /** Format: date-time */
                        recordedAt: string;
                        by?: string;
                        correctedBy?: string;
                        /** Format: date-time */
                        correctedAt: string;
                        reasons: string;
                    }[];
                }[];
                voidedBy?: string;
                replaces?: string;
            }[];
            links: {
                caseId: string;
                number: string;
                kind: string;
                relation: string;
            }[];
            seq: number;
            /** @enum {string} */
            seenAs: "party" | "audit" | "office" | "full";
            frozen?: boolean;
            handlers?: string[];
            panel?: {
                /** @enum {string} */
                purpose: "decision" | "review";
                members: string[];
                chair: string;
                /** Format: date-time */
                convenedAt: string;
                due?: number;
                excused?: {
                    member: string;
                    ground: string;
                }[];
                recorder?: string;
                place?: string;
                /** Format: date-time */
                at?: string;
            };
            rounds?: {
                round: number;
                /** Format: date-time */
                openedAt: string;
                due: number;
                /** @enum {string} */
                purpose?: "decision" | "review";
                /** @constant */
                ending?: true;
                /** Format: date-time */
                closedAt?: string;
                /** @enum {string} */
                result?: "adopted" | "deferred" | "adjourned" | "void";
                tallies?: {
                    [key: string]: {
                        due: number;
                        present: number;
                        counts: {
                            [key: string]: number;
                        };
                        adopted?: string;
                    };
                };
                points?: string;
                absences?: {
                    member: string;
                    reason: string;
                    writtenView?: string;
                }[];
                ballots?: {
                    member: string;
                    choice?: string;
                    choices?: {
                        [key: string]: string;
                    };
                    opinion?: string;
                }[];
            }[];
            recusals?: {
                person: string;
                ground: string;
                /** Format: date-time */
                at?: string;
                by?: string;
            }[];
            recusalRequests?: {
                person: string;
                ground: string;
                reasons: string;
                headOf?: string | null;
                decidedBy?: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            careInterviews?: {
                summary: string;
                by: string;
                /** Format: date-time */
                at: string;
                /** Format: date */
                heldOn?: string;
                /** @enum {string} */
                askedBy?: "cadre" | "organ";
                /** @enum {string} */
                with?: "respondent" | "accused";
            }[];
            concerns?: {
                text: string;
                by: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                aspect?: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                owner?: string;
                /** Format: date */
                due?: string;
            }[];
            notes?: {
                text: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            suspension?: {
                reason?: string;
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
            };
            transfer?: {
                from: string;
                to: string;
                reasons?: string;
                /** Format: date-time */
                at: string;
            };
            closing?: {
                ground: string;
                reasons: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            remands?: number;
            leftUnserved?: {
                document: string;
                to: string;
            }[];
            /** @constant */
            kind: "clarification";
            source: string;
            subject?: {
                personId: string;
                name: string;
                rank?: string;
                managedBy?: string;
            };
            unit?: string;
            facts?: string;
            request?: string;
            enclosures?: string[];
            refusal?: {
                reason: string;
                /** Format: date-time */
                at: string;
            };
            rejection?: {
                reasons: string;
                /** Format: date-time */
                at: string;
            };
            inquiry?: {
                organ: string;
                number: string;
                /** Format: date */
                concludedOn: string;
            };
            allegations?: {
                id: string;
                text: string;
                asked?: string;
                finding?: string;
                basis?: string;
                untruePart?: string;
            }[];
            origin?: {
                caseId: string;
                number?: string;
                outcome?: string;
            };
            reporter?: {
                named: boolean;
            };
            otherDepartment?: string;
            proposal?: {
                statements: string[];
                methods: string[];
                scope: string;
            };
            evaluation?: {
                necessity: string[];
                scope: string;
                methods: string[];
                reason?: string;
                ground?: string;
                cleared: {
                    id: string;
                    wording: string;
                }[];
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            formerEvaluations?: {
                necessity: string[];
                scope: string;
                methods: string[];
                reason?: string;
                ground?: string;
                cleared: {
                    id: string;
                    wording: string;
                }[];
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            }[];
            signOffs?: {
                department: string;
                organ: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
                opinion?: string;
            }[];
            missingSignOffs?: string[];
            remandPoints?: string[];
            review?: {
                of: string;
                reasons: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                result?: "upheld" | "changed";
                /** Format: date-time */
                decidedAt?: string;
            };
            consent?: {
                given: boolean;
                methods: string[];
                /** @enum {string} */
                by: "party" | "paper" | "silence";
                /** Format: date-time */
                at: string;
                document?: string;
                kin?: {
                    name: string;
                    relation: string;
                };
            };
            carriedOut?: {
                method: string;
                /** Format: date-time */
                at: string;
                place: string;
                audience: string;
                scope: string;
                by?: string;
            }[];
            reporterTold?: {
                method?: string;
                /** Format: date-time */
                at: string;
                by: string;
                impossible?: {
                    reason: string;
                };
            };
            followUp?: {
                summary?: string;
                by?: string;
                /** Format: date-time */
                at: string;
            };
            custody?: {
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
                reason: string;
                grants: {
                    by: string;
                    through?: string;
                    /** Format: date-time */
                    at: string;
                }[];
            };
            wordings?: {
                texts: string[];
                by: string;
                /** Format: date-time */
                at: string;
                passed?: boolean;
            }[];
            falseAccusations?: {
                allegations: string[];
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            inquiryHistory?: {
                /** @enum {string} */
                state: "open" | "decided";
                /** Format: date-time */
                at: string;
            }[];
        } | {
            id: string;
            number: string;
            organ: string;
            organName: string;
            /** @enum {string} */
            authority: "decide" | "recommend";
            /** @enum {string} */
            status: "open" | "closed";
            outcome?: string;
            /** Format: date-time */
            openedAt: string;
            /** @constant */
            ending?: true;
            /** Format: date-time */
            closedAt?: string;
            /** Format: date */
            receivedOn: string;
            rulePack: string;
            rulePackHash?: string;
            calendarVersion: string;
            processVersion: number;
            /** @enum {string} */
            approvalLevel: "county" | "prefecture" | "province";
            stage: string;
            stages: {
                id: string;
                title: string;
                /** Format: date-time */
                enteredAt: string;
                /** Format: date-time */
                leftAt?: string;
                workingDaysUsed: number;
                limit?: number;
                round: number;
            }[];
            deadlines: {
                id: string;
                ruleKey: string;
                title: string;
                article?: string;
                /** @enum {string} */
                mark: "S" | "P" | "A";
                /** @enum {string} */
                unit: "WD" | "CD" | "month";
                length: number;
                /** Format: date */
                start: string;
                /** Format: date */
                due: string;
                provisional: boolean;
                explanation: string;
                /** @enum {string} */
                state: "running" | "suspended" | "met" | "overdue";
                extendedBy: number;
                extensionLeft: number;
                remindersSent: {
                    kind: string;
                    /** Format: date-time */
                    at: string;
                }[];
                /** Format: date */
                endedOn?: string;
            }[];
            tasks: {
                id: string;
                kind: string;
                title: string;
                action: string;
                candidates: {
                    role: string;
                    organ: string;
                } | {
                    person: string;
                };
                assignee?: string;
                delegatedTo?: string;
                vacatedBy?: string;
                /** Format: date */
                due?: string;
                /** Format: date-time */
                claimedAt?: string;
            }[];
            documents: {
                id: string;
                kind: string;
                title: string;
                number?: string;
                format: string;
                mediaType: string;
                sha256?: string;
                bytes?: number;
                /** @enum {string} */
                state: "rendering" | "ready";
                about?: string;
                attachedBy?: string;
                notice?: string;
                /** Format: date-time */
                issuedAt?: string;
                service?: {
                    method: string;
                    receivedBy: string;
                    /** Format: date-time */
                    receivedAt: string;
                    witnesses?: string[];
                    refused?: boolean;
                    /** Format: date-time */
                    recordedAt: string;
                    by?: string;
                };
                receivers?: {
                    id: string;
                    person?: string;
                    name?: string;
                    /** @constant */
                    copy?: true;
                    service?: {
                        method: string;
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        witnesses?: string[];
                        refused?: boolean;
                        /** Format: date-time */
                        recordedAt: string;
                        by?: string;
                    };
                    impossible?: {
                        reason: string;
                        tries: {
                            method: string;
                            /** Format: date-time */
                            at: string;
                            proof?: string;
                        }[];
                        /** Format: date-time */
                        at: string;
                        by?: string;
                        confirmedBy?: string;
                        /** Format: date-time */
                        confirmedAt?: string;
                    };
                    corrected?: {
                        method: string;
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        witnesses?: string[];
                        refused?: boolean;
                        /** Format: date-time */
                        recordedAt: string;
                        by?: string;
                        correctedBy?: string;
                        /** Format: date-time */
                        correctedAt: string;
                        reasons: string;
                    }[];
                }[];
                voidedBy?: string;
                replaces?: string;
            }[];
            links: {
                caseId: string;
                number: string;
                kind: string;
                relation: string;
            }[];
            seq: number;
            /** @enum {string} */
            seenAs: "party" | "audit" | "office" | "full";
            frozen?: boolean;
            handlers?: string[];
            panel?: {
                /** @enum {string} */
                purpose: "decision" | "review";
                members: string[];
                chair: string;
                /** Format: date-time */
                convenedAt: string;
                due?: number;
                excused?: {
                    member: string;
                    ground: string;
                }[];
                recorder?: string;
                place?: string;
                /** Format: date-time */
                at?: string;
            };
            rounds?: {
                round: number;
                /** Format: date-time */
                openedAt: string;
                due: number;
                /** @enum {string} */
                purpose?: "decision" | "review";
                /** @constant */
                ending?: true;
                /** Format: date-time */
                closedAt?: string;
                /** @enum {string} */
                result?: "adopted" | "deferred" | "adjourned" | "void";
                tallies?: {
                    [key: string]: {
                        due: number;
                        present: number;
                        counts: {
                            [key: string]: number;
                        };
                        adopted?: string;
                    };
                };
                points?: string;
                absences?: {
                    member: string;
                    reason: string;
                    writtenView?: string;
                }[];
                ballots?: {
                    member: string;
                    choice?: string;
                    choices?: {
                        [key: string]: string;
                    };
                    opinion?: string;
                }[];
            }[];
            recusals?: {
                person: string;
                ground: string;
                /** Format: date-time */
                at?: string;
                by?: string;
            }[];
            recusalRequests?: {
                person: string;
                ground: string;
                reasons: string;
                headOf?: string | null;
                decidedBy?: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            careInterviews?: {
                summary: string;
                by: string;
                /** Format: date-time */
                at: string;
                /** Format: date */
                heldOn?: string;
                /** @enum {string} */
                askedBy?: "cadre" | "organ";
                /** @enum {string} */
                with?: "respondent" | "accused";
            }[];
            concerns?: {
                text: string;
                by: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                aspect?: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                owner?: string;
                /** Format: date */
                due?: string;
            }[];
            notes?: {
                text: string;
                by: string;
                /** Format: date-time */
                at: string;
            }[];
            suspension?: {
                reason?: string;
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
            };
            transfer?: {
                from: string;
                to: string;
                reasons?: string;
                /** Format: date-time */
                at: string;
            };
            closing?: {
                ground: string;
                reasons: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            remands?: number;
            leftUnserved?: {
                document: string;
                to: string;
            }[];
            /** @constant */
            kind: "falseAccusation";
            accused?: {
                personId: string;
                name: string;
                rank: string;
                managedBy?: string;
            };
            allegations?: {
                id: string;
                text: string;
                finding: string;
                basis?: string;
            }[];
            mistaken?: {
                /** Format: date-time */
                at: string;
                reasons?: string;
                by?: string;
                through?: string;
            };
            clarificationCaseId?: string;
            reporter?: {
                named: boolean;
                kept: boolean;
                status?: string;
            };
            grounds?: string;
            indicators?: string[];
            barred?: string[];
            screening?: {
                indicators: string[];
                reasons: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            identity?: {
                reason: string;
                grants: {
                    by: string;
                    through?: string;
                    /** Format: date-time */
                    at: string;
                }[];
                granted: boolean;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            custody?: {
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
                reason: string;
                grants: {
                    by: string;
                    through?: string;
                    /** Format: date-time */
                    at: string;
                }[];
            };
            tracing?: {
                reasons: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            notification?: {
                document: string;
                facts: string;
                basis: string;
                aggravating: string[];
                status?: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            /** @enum {string} */
            answered?: "statement" | "waiver" | "hearing" | "lapsed";
            hearing?: {
                requestedBy: string;
                /** Format: date-time */
                requestedAt: string;
                summary?: string;
                missed?: boolean;
                /** Format: date-time */
                heldAt?: string;
            };
            referrals?: {
                to: string;
                reason: string;
                aim?: string;
                organ?: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            }[];
            proposal?: {
                category: string;
                months: number;
                reasons: string;
                document: string;
                /** @constant */
                refused?: true;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            objections?: {
                reasons: string;
                inquiry?: boolean;
                upheld?: boolean;
                /** Format: date-time */
                decidedAt?: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            }[];
            repairs?: {
                reasons: string;
                granted?: boolean;
                /** Format: date-time */
                decidedAt?: string;
                /** Format: date-time */
                mootAt?: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            }[];
            publications?: {
                target: string;
                basis: string;
                documentNumber: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            }[];
            listing?: {
                category: string;
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                flagged: boolean;
                /** Format: date */
                removedOn?: string;
            };
            /** Format: date */
            decidedOn?: string;
            approvedIn?: {
                organ: string;
                above?: string;
            };
            review?: {
                reasons: string;
                organ?: string;
                /** @enum {string} */
                result?: "upheld" | "changed" | "revoked";
                /** Format: date-time */
                decidedAt?: string;
                decidedBy?: string[];
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            furtherReview?: {
                reasons: string;
                organ?: string;
                /** @enum {string} */
                result?: "upheld" | "changed" | "revoked";
                /** Format: date-time */
                decidedAt?: string;
                decidedBy?: string[];
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            /** @enum {string} */
            reviewSettled?: "lapsed" | "decided";
            matterHistory?: {
                state: string;
                /** Format: date-time */
                at: string;
            }[];
            intentFindings?: {
                fabrication: {
                    /** @enum {string} */
                    result: "met" | "notMet" | "unclear";
                    evidence: string[];
                    reasons?: string;
                };
                intent: {
                    /** @enum {string} */
                    result: "met" | "notMet" | "unclear";
                    evidence: string[];
                    reasons?: string;
                };
                cosignedBy?: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            };
            formerFindings?: {
                fabrication: {
                    /** @enum {string} */
                    result: "met" | "notMet" | "unclear";
                    evidence: string[];
                    reasons?: string;
                };
                intent: {
                    /** @enum {string} */
                    result: "met" | "notMet" | "unclear";
                    evidence: string[];
                    reasons?: string;
                };
                cosignedBy?: string;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            }[];
            remandPoints?: string[];
            statements?: {
                text: string;
                waived?: boolean;
                by: string;
                through?: string;
                /** Format: date-time */
                at: string;
            }[];
            formerHearings?: {
                requestedBy: string;
                /** Format: date-time */
                requestedAt: string;
                summary?: string;
                missed?: boolean;
                /** Format: date-time */
                heldAt?: string;
            }[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            article?: string;
            errors?: {
                path: string;
                message: string;
            }[];
            changed?: {
                [key: string]: unknown;
            }[];
            requestId: string;
        };
        RulePack: {
            id: string;
            /** @enum {string} */
            kind: "tolerance" | "clarification" | "falseAccusation";
            /** @enum {string} */
            regime?: "general" | "oneVisit" | "majorProject" | "audit" | "soe";
            version: number;
            title: string;
            basis: {
                document: string;
                article?: string;
                /** @enum {string} */
                mark: "S" | "P" | "A" | "Q";
                quote?: string;
                standing?: string;
            }[];
            criteria: {
                id: string;
                question: string;
                answers?: {
                    text: string;
                    /** @enum {string} */
                    result: "met" | "notMet" | "unclear";
                }[];
                mirrors?: {
                    criterion: string;
                    /** @constant */
                    opposed?: true;
                    exceptFor?: string[];
                };
                negative: boolean;
                requiredFor?: ("tolerate" | "mitigate")[];
                /** @enum {string} */
                factor: "动机态度" | "客观条件" | "程序方法" | "性质程度" | "后果影响" | "挽回损失";
                sources: {
                    document: string;
                    article?: string;
                    /** @enum {string} */
                    mark: "S" | "P" | "A" | "Q";
                    quote?: string;
                    standing?: string;
                }[];
                standing?: string;
            }[];
            circumstances: {
                id: string;
                category: string;
                text: string;
                sources: {
                    document: string;
                    article?: string;
                    /** @enum {string} */
                    mark: "S" | "P" | "A" | "Q";
                    quote?: string;
                    standing?: string;
                }[];
                standing?: string;
            }[];
            days: {
                [key: string]: {
                    key: string;
                    length: number;
                    /** @enum {string} */
                    unit: "WD" | "CD" | "month";
                    /** @enum {string} */
                    mark: "S" | "P" | "A";
                    article?: string;
                    handling: boolean;
                    extensionCap?: number;
                    standing?: string;
                };
            };
            approval: {
                [key: string]: "county" | "prefecture" | "province";
            };
            lossBands?: {
                label: string;
                fromYuan: number;
                belowYuan?: number;
                reach: string;
                blocks: boolean;
                sources: {
                    document: string;
                    article?: string;
                    /** @enum {string} */
                    mark: "S" | "P" | "A" | "Q";
                    quote?: string;
                    standing?: string;
                }[];
                standing?: string;
            }[];
            references?: {
                document: string;
                article?: string;
                /** @enum {string} */
                mark: "S" | "P" | "A" | "Q";
                quote?: string;
                standing?: string;
            }[];
            care?: {
                aspects: {
                    /** @enum {string} */
                    id: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
                    text: string;
                }[];
                sources: {
                    document: string;
                    article?: string;
                    /** @enum {string} */
                    mark: "S" | "P" | "A" | "Q";
                    quote?: string;
                }[];
            };
            ownDocuments?: {
                title: string;
                number?: string;
                issuer: string;
                /** Format: date */
                inForce?: string;
            }[];
            notes?: string[];
        };
        Process: {
            kind: string;
            title: string;
            version: number;
            begins: {
                by: {
                    id: string;
                    title: string;
                };
                stage: {
                    id: string;
                    title: string;
                };
            };
            stages: {
                id: string;
                title: string;
                step: {
                    id: string;
                    title: string;
                };
                term: {
                    id: string;
                    title: string;
                } | null;
                moves: {
                    id: string;
                    title: string;
                    /** @enum {string} */
                    kind: "act" | "time";
                    to: {
                        id: string;
                        title: string;
                    };
                }[];
            }[];
        };
        RiskFiling: {
            id: string;
            number: string;
            organ: string;
            filedBy: {
                person: string;
                name: string;
            };
            filedAt: string;
            sha256: string;
            /** Format: date */
            sealedOn?: string;
            unit: string;
            step: string;
            reasons: string;
            decidedBy: string;
            /** Format: date */
            decidedOn: string;
            enclosures?: string[];
            salt: string;
            content: {
                [key: string]: unknown;
            };
        };
        CareTalk: {
            id: string;
            cadre: {
                personId: string;
                name: string;
            };
            /** @enum {string} */
            askedBy: "cadre" | "organ";
            askedAt: string;
            reason: string;
            /** @enum {string} */
            state: "asked" | "dated" | "held" | "withdrawn";
            /** Format: date */
            on?: string;
            holder?: string;
            dates?: {
                /** Format: date */
                on: string;
                place?: string;
                reasons?: string;
                by: string;
                at: string;
            }[];
            withdrawn?: {
                reasons: string;
                by: string;
                at: string;
            };
            /** Format: date */
            heldOn?: string;
            summary?: string;
        };
        Concern: {
            id: string;
            /** @enum {string} */
            aspect: "political" | "ability" | "honour" | "thought" | "work" | "health" | "humane" | "treatment" | "hardship" | "atmosphere";
            text: string;
            cadre?: {
                personId: string;
                name?: string;
            };
            owner: string;
            /** @constant */
            ownerLeft?: true;
            raisedBy: string;
            raisedAt: string;
            /** Format: date */
            due: string;
            /** @enum {string} */
            state: "open" | "answered";
            answer?: string;
            answeredBy?: string;
            answeredAt?: string;
            readAt?: string;
            moves?: {
                from: string;
                to: string;
                reasons: string;
                by: string;
                at: string;
            }[];
            confidence?: {
                readBy: {
                    person: string;
                    at: string;
                }[];
            };
        };
        Deed: {
            person: string;
            /** @enum {string} */
            kind: "award" | "deed";
            title: string;
            text: string;
            /** Format: date */
            happenedOn: string;
            source: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
