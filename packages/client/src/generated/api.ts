// Made from docs/openapi.json by npm run docs; not to be changed by hand.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process lives */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Database, objects, queue and models answer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            ok: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prometheus metrics */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Prometheus text */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create or update the account of the wallet’s own id */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description the wallet’s own id */
                        external_id: string;
                        claims?: {
                            fullName?: string;
                            givenNames?: string;
                            surname?: string;
                            /** Format: date */
                            birthDate?: string;
                            documentNumber?: string;
                            nationality?: string;
                        };
                        contact?: {
                            /** Format: email */
                            email?: string;
                            /** Format: e164 */
                            phone?: string;
                        };
                        /** @enum {string} */
                        locale?: "zh-CN" | "en";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account with its claims */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description An error */
                default: {
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
        /** Erase a person: keys destroyed, backups included */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the account’s owner should read, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                };
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "verification.created" | "verification.started" | "verification.step_completed" | "verification.retry_required" | "verification.in_review" | "verification.approved" | "verification.declined" | "verification.expired" | "verification.cancelled" | "account.entitlements_changed" | "account.reverification_due" | "account.reverification_reminder" | "account.erasure_requested" | "account.erased" | "ticket.opened" | "ticket.overdue" | "ticket.closed" | "call.scheduled" | "call.reminder" | "call.ended" | "address.proved" | "address.revoked" | "credential.issued" | "credential.revoked";
                                verification_id: string | null;
                                reasons: components["schemas"]["Reason"][];
                                /** Format: date-time */
                                created_at: string;
                                read_at: string | null;
                            }[];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Whether mails are sent, and whose clock the quiet hours follow */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mail?: "on" | "off";
                        time_zone?: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            mail: "on" | "off";
                            time_zone: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notifications as read */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Consent to keeping the face template is withdrawn: it is destroyed, backups included */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything held on a person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
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
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/export/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A recording or picture named in the export, opened as it is read; `Range` for a part of a recording. Each look is audited */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description one range of bytes */
                    range?: string;
                };
                path: {
                    /** @description id of a account */
                    id: string;
                    /** @description `id` of one of the export’s `media` */
                    mediaId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The recording or picture */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "video/webm": string;
                        "video/mp4": string;
                        "image/jpeg": string;
                        "image/png": string;
                        "image/webp": string;
                    };
                };
                /** @description A part of a recording */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "video/webm": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/page-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for the account page of this person: minutes, this account alone */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            token: string;
                            /** Format: date-time */
                            expires_at: string;
                            /** @description the hosted page; good once, for ten minutes */
                            url: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The code of a link to the account page for a token, once */
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
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            token: string;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State, history, what is left, what is next, and what is held */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            test: boolean;
                            locale: string;
                            /** @enum {string} */
                            level: "none" | "basic" | "full";
                            entitlements: {
                                /** @enum {string} */
                                name: "receive" | "send" | "top_up" | "withdraw" | "trade";
                                allowed: boolean;
                                limits: {
                                    amount: string;
                                    currency: string;
                                    /** @enum {string} */
                                    period: "once" | "day" | "week" | "month" | "year";
                                }[];
                            }[];
                            verified_at: string | null;
                            /** @description by interval or because the document ends; never the date of chance */
                            next_reverification_at: string | null;
                            /** @description the document that the approval stands on */
                            document: {
                                type: string | null;
                                /** @description last day, `long_term`, or null where it was not read */
                                expires_on: string | null;
                                new_one_asked_at: string | null;
                            } | null;
                            reverification: {
                                /** @enum {string} */
                                reason: "first" | "periodic" | "random" | "risk" | "request";
                                /** Format: date-time */
                                since: string;
                                grace_until: string | null;
                            } | null;
                            /** @description the latest verification */
                            current: {
                                id: string;
                                open: boolean;
                                state: string;
                                next: {
                                    who: string;
                                    what: string;
                                };
                                attempts: {
                                    counted: number;
                                    left: number;
                                    max: number;
                                };
                                reasons: components["schemas"]["Reason"][];
                                /** @description why attempts failed alike, in both languages; null where they did not */
                                pattern: unknown;
                                reapplication: {
                                    possible_now: boolean;
                                    possible_at: string | null;
                                };
                                next_possible_at: string | null;
                                /** @description what went wrong across attempts and what to change, in one paragraph */
                                explanation: {
                                    "zh-CN": string;
                                    en: string;
                                } | null;
                                can_appeal: boolean;
                            } | null;
                            history: {
                                id: string;
                                state: string;
                                reason: string;
                                /** Format: date-time */
                                created_at: string;
                                verdicts: {
                                    outcome: string;
                                    counted: boolean;
                                    stage: string;
                                    reasons: components["schemas"]["Reason"][];
                                    /** Format: date-time */
                                    decided_at: string;
                                }[];
                            }[];
                            /** @description what stood in the way before: read it before filming again */
                            tips: components["schemas"]["Reason"][];
                            /** @description requests for a person about the latest verification */
                            tickets: {
                                id: string;
                                /** @enum {string} */
                                kind: "help" | "appeal";
                                /** @enum {string} */
                                state: "open" | "closed";
                                /** Format: date-time */
                                opened_at: string;
                                answer_by: string | null;
                                closed_at: string | null;
                                outcome: ("upheld" | "dismissed") | null;
                            }[];
                            /** @description the call of the latest verification that is agreed, waited for or on; `invited`: support asked for it */
                            call: {
                                /** @enum {string} */
                                state: "scheduled" | "waiting" | "active";
                                at: string | null;
                                invited: boolean;
                            } | null;
                            held: {
                                /** @description names of the fields, not their values */
                                claims: string[];
                                contact: string[];
                                verifications: number;
                                recordings: number;
                                templates: number;
                                addresses: number;
                            };
                            erasure_requested_at: string | null;
                            notifications: {
                                /** @enum {string} */
                                mail: "on" | "off";
                                time_zone: string | null;
                            };
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the holder should read, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "verification.created" | "verification.started" | "verification.step_completed" | "verification.retry_required" | "verification.in_review" | "verification.approved" | "verification.declined" | "verification.expired" | "verification.cancelled" | "account.entitlements_changed" | "account.reverification_due" | "account.reverification_reminder" | "account.erasure_requested" | "account.erased" | "ticket.opened" | "ticket.overdue" | "ticket.closed" | "call.scheduled" | "call.reminder" | "call.ended" | "address.proved" | "address.revoked" | "credential.issued" | "credential.revoked";
                                verification_id: string | null;
                                reasons: components["schemas"]["Reason"][];
                                /** Format: date-time */
                                created_at: string;
                                read_at: string | null;
                            }[];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Mails and time zone */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mail?: "on" | "off";
                        time_zone?: string | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            mail: "on" | "off";
                            time_zone: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/erasure-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to be forgotten: the wallet is told */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken on */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            requested_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/addresses/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A text for the holder of an address to sign: one proof, ten minutes */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        chain: "bitcoin" | "ethereum" | "bsc" | "polygon" | "okx" | "tron" | "solana" | "aptos" | "polkadot" | "kusama" | "eos";
                        address: string;
                        /** @description docs/addresses.md lists the formats of each chain; the first is taken where none is named */
                        format?: string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            challenge_id: string;
                            /** @enum {string} */
                            chain: "bitcoin" | "ethereum" | "bsc" | "polygon" | "okx" | "tron" | "solana" | "aptos" | "polkadot" | "kusama" | "eos";
                            format: string;
                            /** @description in the chain’s canonical writing */
                            address: string;
                            /** @description sign these very characters */
                            message: string;
                            nonce: string;
                            public_key_needed: boolean;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proved addresses, revoked ones too */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                chain: "bitcoin" | "ethereum" | "bsc" | "polygon" | "okx" | "tron" | "solana" | "aptos" | "polkadot" | "kusama" | "eos";
                                format: string;
                                address: string;
                                message: string;
                                signature: string;
                                public_key: string | null;
                                /** Format: date-time */
                                proved_at: string;
                                revoked_at: string | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** The signature over a challenge: proves the address */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description id of a address challenge */
                        challenge_id: string;
                        /** @description hex, base64 or base58, as the wallet gives it */
                        signature: string;
                        public_key?: string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            chain: "bitcoin" | "ethereum" | "bsc" | "polygon" | "okx" | "tron" | "solana" | "aptos" | "polkadot" | "kusama" | "eos";
                            format: string;
                            address: string;
                            message: string;
                            signature: string;
                            public_key: string | null;
                            /** Format: date-time */
                            proved_at: string;
                            revoked_at: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/addresses/ivms101": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Person and proved addresses in the fields of IVMS101 (Travel Rule) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            originatorPersons: {
                                naturalPerson: {
                                    name: {
                                        nameIdentifier: {
                                            primaryIdentifier: string;
                                            secondaryIdentifier?: string;
                                            /** @enum {string} */
                                            nameIdentifierType: "LEGL";
                                        }[];
                                    };
                                    nationalIdentification?: {
                                        nationalIdentifier: string;
                                        /** @enum {string} */
                                        nationalIdentifierType: "MISC";
                                    };
                                    customerIdentification: string;
                                    dateAndPlaceOfBirth?: {
                                        dateOfBirth: string;
                                    };
                                };
                            }[];
                            accountNumber: string[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/addresses/{addressId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a proof */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                    /** @description id of a proved address */
                    addressId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Credentials of an account, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                level: "none" | "basic" | "full";
                                /** @enum {string} */
                                state: "good" | "expired" | "revoked";
                                /** Format: date-time */
                                issued_at: string;
                                /** Format: date-time */
                                expires_at: string;
                                revoked_at: string | null;
                                revoked_for: ("level_lost" | "withdrawn" | "erased") | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Sign a credential for a key of this person */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description public key of the holder: only who has its private part can show the credential */
                        holder_key: {
                            /** @enum {string} */
                            kty: "EC";
                            /** @enum {string} */
                            crv: "P-256";
                            x: string;
                            y: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @description SD-JWT VC with all its disclosures, for the holder alone; it is not kept here */
                            credential: string;
                            /** @enum {string} */
                            format: "dc+sd-jwt";
                            /** Format: date-time */
                            issued_at: string;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/credentials/{credentialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a credential: its place in the status list says so */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                    /** @description id of a credential */
                    credentialId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The holder’s credentials, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                level: "none" | "basic" | "full";
                                /** @enum {string} */
                                state: "good" | "expired" | "revoked";
                                /** Format: date-time */
                                issued_at: string;
                                /** Format: date-time */
                                expires_at: string;
                                revoked_at: string | null;
                                revoked_for: ("level_lost" | "withdrawn" | "erased") | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Sign a credential for a key of the holder */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description public key of the holder: only who has its private part can show the credential */
                        holder_key: {
                            /** @enum {string} */
                            kty: "EC";
                            /** @enum {string} */
                            crv: "P-256";
                            x: string;
                            y: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @description SD-JWT VC with all its disclosures, for the holder alone; it is not kept here */
                            credential: string;
                            /** @enum {string} */
                            format: "dc+sd-jwt";
                            /** Format: date-time */
                            issued_at: string;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/credentials/{credentialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a credential, of a lost phone for example */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a credential */
                    credentialId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/.well-known/jwt-vc-issuer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issuer of the credentials and where its keys are */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            issuer: string;
                            jwks_uri: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/credentials/types/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a kind of credential and its claims are called, in both languages */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: "verified-person" | "verified-person-test";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            vct: string;
                            name: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/credentials/status/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Status list token: which credentials were withdrawn */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    list: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A signed list */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/statuslist+jwt": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/credential-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer this person their credential for a wallet of their choice (OpenID4VCI); an earlier offer ends */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description a link for a wallet of credentials on this device, or the text of a QR code for one on another */
                            offer: string;
                            /** @description what that wallet asks for: show it apart from the offer */
                            pin: string;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/credential-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The holder’s credential for a wallet of their choice (OpenID4VCI) */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description a link for a wallet of credentials on this device, or the text of a QR code for one on another */
                            offer: string;
                            /** @description what that wallet asks for: show it apart from the offer */
                            pin: string;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/.well-known/openid-credential-issuer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is issued here and where (OpenID4VCI) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            credential_issuer: string;
                            credential_endpoint: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a code is exchanged (RFC 8414) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            issuer: string;
                            token_endpoint: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/credentials/openid/nonce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A nonce for the proof of a key (OpenID4VCI) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            c_nonce: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/credentials/openid/credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The offered credential, for a key that is proved (OpenID4VCI) */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            credentials: {
                                /** @description SD-JWT VC with all its disclosures */
                                credential: string;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/credentials/openid/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Code and PIN of an offer for an access token (OpenID4VCI) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": {
                        /** @enum {string} */
                        grant_type: "urn:ietf:params:oauth:grant-type:pre-authorized_code";
                        "pre-authorized_code": string;
                        /** @description the PIN */
                        tx_code: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            access_token: string;
                            /** @enum {string} */
                            token_type: "Bearer";
                            expires_in: number;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the account may do now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account_id: string;
                            /** @enum {string} */
                            level: "none" | "basic" | "full";
                            entitlements: {
                                /** @enum {string} */
                                name: "receive" | "send" | "top_up" | "withdraw" | "trade";
                                allowed: boolean;
                                /** @description all of them hold; none: no limit */
                                limits: {
                                    amount: string;
                                    currency: string;
                                    /** @enum {string} */
                                    period: "once" | "day" | "week" | "month" | "year";
                                }[];
                            }[];
                            verified_at: string | null;
                            /** @description a new verification is asked for; what is held stays held until `grace_until` */
                            reverification: {
                                /** @enum {string} */
                                reason: "first" | "periodic" | "random" | "risk" | "request";
                                /** Format: date-time */
                                since: string;
                                /** @description null: it has ended */
                                grace_until: string | null;
                            } | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/status-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, signed, for five minutes: checked offline with the keys of `/.well-known/jwks.json` */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            token: string;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys that status tokens and credentials are checked with; the next is here a day before it signs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            keys: ({
                                kid: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/reverification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a verified account for a new verification; the grace of its policy begins */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        reason: "risk" | "request";
                        /**
                         * @description for staff and the audit trail; the person is not told
                         * @default wallet
                         * @enum {string}
                         */
                        trigger?: "interval" | "drawn" | "claims_changed" | "new_device" | "large_withdrawal" | "document_expiring" | "wallet" | "account_holder";
                    };
                };
            };
            responses: {
                /** @description Taken on */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            reason: "first" | "periodic" | "random" | "risk" | "request";
                            /** Format: date-time */
                            since: string;
                            grace_until: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/reverification/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the account’s random date was drawn, to be drawn again by an auditor */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            month: string;
                            /** @description base64 */
                            seed: string;
                            /** @description hex; in the audit trail since before the seed was used */
                            seed_sha256: string;
                            rate_per_year: number;
                            /** Format: date-time */
                            approved_at: string;
                            random_at: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verifications, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                    state?: "created" | "preparing" | "capturing" | "analysing" | "in_review" | "retry_required" | "approved" | "declined" | "expired" | "cancelled" | "erased";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                account_id: string;
                                /** @enum {string} */
                                state: "created" | "preparing" | "capturing" | "analysing" | "in_review" | "retry_required" | "approved" | "declined" | "expired" | "cancelled" | "erased";
                                reason: string;
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                updated_at: string;
                            }[];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Ask for a verification of an account */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description id of a account */
                        account_id: string;
                        /** @default worldwide */
                        policy?: string;
                        /** @description the latest one where it is left out */
                        policy_version?: number;
                        /**
                         * @default first
                         * @enum {string}
                         */
                        reason?: "first" | "periodic" | "random" | "risk" | "request";
                        /**
                         * @description `fitting`: a verified person films the face alone where document and claims still stand
                         * @default fitting
                         * @enum {string}
                         */
                        form?: "fitting" | "full";
                        /** Format: uri */
                        return_url?: string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            verification: components["schemas"]["Verification"];
                            capture: {
                                token: string;
                                /** Format: date-time */
                                expires_at: string;
                                /** @description send the applicant here; good once, for 24 hours */
                                url: string;
                            };
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/accounts/{id}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verifications of an account, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                    state?: "created" | "preparing" | "capturing" | "analysing" | "in_review" | "retry_required" | "approved" | "declined" | "expired" | "cancelled" | "erased";
                };
                header?: never;
                path: {
                    /** @description id of a account */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                account_id: string;
                                /** @enum {string} */
                                state: "created" | "preparing" | "capturing" | "analysing" | "in_review" | "retry_required" | "approved" | "declined" | "expired" | "cancelled" | "erased";
                                reason: string;
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                updated_at: string;
                            }[];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/verifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A verification with its result */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a verification */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Verification"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/verifications/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verdicts with exact codes, findings and evidence: for staff */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a verification */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            verdicts: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/verifications/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an open verification */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a verification */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/verifications/{id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new capture token and link */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a verification */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            token: string;
                            /** Format: date-time */
                            expires_at: string;
                            /** @description send the applicant here; good once, for 24 hours */
                            url: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/verifications/{id}/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Test mode: go to the outcome the account’s id ends in, without a camera */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a verification */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken on */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/verifications/{id}/clips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was filmed: every try of every step, oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a verification */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                                try: number;
                                /** @enum {string} */
                                state: "expected" | "stored" | "destroyed";
                                bytes: number | null;
                                stored_at: string | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/verifications/{id}/clips/{clipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A clip, opened as it is read; `Range` for a part. Each look is audited */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description one range of bytes */
                    range?: string;
                };
                path: {
                    /** @description id of a verification */
                    id: string;
                    /** @description id of a clip */
                    clipId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The clip */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "video/webm": string;
                    };
                };
                /** @description A part of it */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "video/webm": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/verifications/{id}/clips/{clipId}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A clip as a file to keep, for the few whose role says so; audited as what it is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a verification */
                    id: string;
                    /** @description id of a clip */
                    clipId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The clip */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "video/webm": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/verifications/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a verification that is in review */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a verification */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "approved";
                    } | {
                        /** @enum {string} */
                        outcome: "declined";
                        reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                    } | {
                        /** @enum {string} */
                        outcome: "retry";
                        reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                        steps: ("document_front" | "document_back" | "face" | "voice")[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Verification"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open cases by deadline, age or risk */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    order?: "deadline" | "age" | "risk";
                    shown?: "waiting" | "mine" | "second" | "held" | "all";
                    risk?: "formality" | "unclear" | "mismatch" | "attack";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Case"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases stand where */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            waiting: number;
                            mine: number;
                            second: number;
                            held: number;
                            all: number;
                            overdue: number;
                            attack: number;
                            oldest: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be given the next case */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case: why it waits, who works on it, what was tried */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a case */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/cases/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a case, or renew one’s claim on it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a case */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/cases/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a case back */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a case */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a case one holds; it takes effect some seconds later, or when a second person agrees */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a case */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "approved";
                    } | {
                        /** @enum {string} */
                        outcome: "declined";
                        reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                    } | {
                        /** @enum {string} */
                        outcome: "retry";
                        reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                        steps: ("document_front" | "document_back" | "face" | "voice")[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/cases/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one’s decision back before it takes effect */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a case */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note for colleagues; the applicant never reads it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a case */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/insight/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many people came how far */
        get: {
            parameters: {
                query?: {
                    /** @description up to now */
                    days?: number;
                    by?: "none" | "device" | "browser" | "system" | "network" | "country" | "language" | "document" | "policy";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            total: {
                                group: string;
                                stages: {
                                    /** @enum {string} */
                                    stage: "asked" | "opened" | "consented" | "document_front" | "document_back" | "face" | "voice" | "sent" | "decided" | "approved";
                                    /** @description null: one to nine */
                                    count: number | null;
                                }[];
                            };
                            /** @description `rest`: groups of fewer than ten together */
                            groups: {
                                group: string;
                                stages: {
                                    /** @enum {string} */
                                    stage: "asked" | "opened" | "consented" | "document_front" | "document_back" | "face" | "voice" | "sent" | "decided" | "approved";
                                    /** @description null: one to nine */
                                    count: number | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/insight/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reasons that were met, the most frequent first, against as long a time before */
        get: {
            parameters: {
                query?: {
                    /** @description up to now */
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                class: string;
                                /** @description null: one to nine */
                                people: number | null;
                                /** @description null: one to nine */
                                before: number | null;
                                trend: (number | null)[];
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/insight/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rates, times to a verdict, load of support, and their course */
        get: {
            parameters: {
                query?: {
                    /** @description up to now */
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rates: {
                                /** @description null: one to nine */
                                asked: number | null;
                                /** @description null: one to nine */
                                tried: number | null;
                                /** @description 0 to 1; null: fewer than ten stand behind it */
                                approved_share: number | null;
                                /** @description 0 to 1; null: fewer than ten stand behind it */
                                first_attempt_share: number | null;
                            };
                            times: {
                                software: {
                                    /** @description null: one to nine */
                                    behind: number | null;
                                    /** @description seconds, as the other two; those of verifications within 1 % */
                                    median: number | null;
                                    p90: number | null;
                                    p99: number | null;
                                };
                                person: {
                                    /** @description null: one to nine */
                                    behind: number | null;
                                    /** @description seconds, as the other two; those of verifications within 1 % */
                                    median: number | null;
                                    p90: number | null;
                                    p99: number | null;
                                };
                                whole: {
                                    /** @description null: one to nine */
                                    behind: number | null;
                                    /** @description seconds, as the other two; those of verifications within 1 % */
                                    median: number | null;
                                    p90: number | null;
                                    p99: number | null;
                                };
                            };
                            support: {
                                /** @description null: one to nine */
                                opened: number | null;
                                open_now: number;
                                topics: {
                                    /** @enum {string} */
                                    topic: "device" | "network" | "document" | "face" | "profile" | "accessibility" | "attended" | "other";
                                    /** @description null: one to nine */
                                    opened: number | null;
                                }[];
                                answered: {
                                    /** @description null: one to nine */
                                    behind: number | null;
                                    /** @description seconds, as the other two; those of verifications within 1 % */
                                    median: number | null;
                                    p90: number | null;
                                    p99: number | null;
                                };
                                satisfaction: {
                                    /** @description null: one to nine */
                                    behind: number | null;
                                    /** @description 1 to 5; null: fewer than ten stand behind it */
                                    mean: number | null;
                                };
                            };
                            series: {
                                /** @enum {string} */
                                unit: "day" | "week";
                                points: {
                                    /** Format: date-time */
                                    at: string;
                                    /** @description null: one to nine */
                                    asked: number | null;
                                    /** @description null: one to nine */
                                    approved: number | null;
                                    /** @description null: one to nine */
                                    tickets: number | null;
                                }[];
                            };
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/insight/fairness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How groups of faces fare at their first face clip, by a proxy of skin tone, by light and by age
         * @description Shares of everybody who filmed a face, honest or not: a refusal here is not always an error. Skin tone is a proxy: the typology angle of what a camera of unknown white balance saw. Counted for figures alone, joined to no verification and read by no decision.
         */
        get: {
            parameters: {
                query?: {
                    /** @description up to now */
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            levels: {
                                /** @enum {string} */
                                level: "standard" | "strict" | "none";
                                whole: {
                                    /** @description `rest`: groups of fewer than ten together; `not_measured`: nothing told the group */
                                    band: string;
                                    /** @description null: one to nine */
                                    people: number | null;
                                    picture: {
                                        /** @description of whom it could be told; null: one to nine */
                                        judged: number | null;
                                        /** @description null: one to nine */
                                        refused: number | null;
                                        /** @description refused of judged; null: fewer than ten were judged, or nobody */
                                        share: number | null;
                                        /** @description lower end of Wilson’s 95 % interval */
                                        low: number | null;
                                        /** @description its upper end */
                                        high: number | null;
                                    };
                                    liveness: {
                                        /** @description of whom it could be told; null: one to nine */
                                        judged: number | null;
                                        /** @description null: one to nine */
                                        refused: number | null;
                                        /** @description refused of judged; null: fewer than ten were judged, or nobody */
                                        share: number | null;
                                        /** @description lower end of Wilson’s 95 % interval */
                                        low: number | null;
                                        /** @description its upper end */
                                        high: number | null;
                                    };
                                    match: {
                                        /** @description of whom it could be told; null: one to nine */
                                        judged: number | null;
                                        /** @description null: one to nine */
                                        refused: number | null;
                                        /** @description refused of judged; null: fewer than ten were judged, or nobody */
                                        share: number | null;
                                        /** @description lower end of Wilson’s 95 % interval */
                                        low: number | null;
                                        /** @description its upper end */
                                        high: number | null;
                                    };
                                };
                                parts: {
                                    /** @enum {string} */
                                    part: "tone" | "light" | "age";
                                    bands: {
                                        /** @description `rest`: groups of fewer than ten together; `not_measured`: nothing told the group */
                                        band: string;
                                        /** @description null: one to nine */
                                        people: number | null;
                                        picture: {
                                            /** @description of whom it could be told; null: one to nine */
                                            judged: number | null;
                                            /** @description null: one to nine */
                                            refused: number | null;
                                            /** @description refused of judged; null: fewer than ten were judged, or nobody */
                                            share: number | null;
                                            /** @description lower end of Wilson’s 95 % interval */
                                            low: number | null;
                                            /** @description its upper end */
                                            high: number | null;
                                        };
                                        liveness: {
                                            /** @description of whom it could be told; null: one to nine */
                                            judged: number | null;
                                            /** @description null: one to nine */
                                            refused: number | null;
                                            /** @description refused of judged; null: fewer than ten were judged, or nobody */
                                            share: number | null;
                                            /** @description lower end of Wilson’s 95 % interval */
                                            low: number | null;
                                            /** @description its upper end */
                                            high: number | null;
                                        };
                                        match: {
                                            /** @description of whom it could be told; null: one to nine */
                                            judged: number | null;
                                            /** @description null: one to nine */
                                            refused: number | null;
                                            /** @description refused of judged; null: fewer than ten were judged, or nobody */
                                            share: number | null;
                                            /** @description lower end of Wilson’s 95 % interval */
                                            low: number | null;
                                            /** @description its upper end */
                                            high: number | null;
                                        };
                                    }[];
                                }[];
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/insight/policy-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of policies that were added, newest first: what to mark on a course */
        get: {
            parameters: {
                query?: {
                    /** @description up to now */
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                key: string;
                                version: number;
                                /** Format: date-time */
                                at: string;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/insight/policy-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of those asked under this policy, as long before a version was added as after it */
        get: {
            parameters: {
                query?: {
                    /** @description up to now */
                    days?: number;
                };
                header?: never;
                path: {
                    /** @description id of a policy */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            change: {
                                id: string;
                                key: string;
                                version: number;
                                /** Format: date-time */
                                at: string;
                            };
                            before: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                                rates: {
                                    /** @description null: one to nine */
                                    asked: number | null;
                                    /** @description null: one to nine */
                                    tried: number | null;
                                    /** @description 0 to 1; null: fewer than ten stand behind it */
                                    approved_share: number | null;
                                    /** @description 0 to 1; null: fewer than ten stand behind it */
                                    first_attempt_share: number | null;
                                };
                                times: {
                                    software: {
                                        /** @description null: one to nine */
                                        behind: number | null;
                                        /** @description seconds, as the other two; those of verifications within 1 % */
                                        median: number | null;
                                        p90: number | null;
                                        p99: number | null;
                                    };
                                    person: {
                                        /** @description null: one to nine */
                                        behind: number | null;
                                        /** @description seconds, as the other two; those of verifications within 1 % */
                                        median: number | null;
                                        p90: number | null;
                                        p99: number | null;
                                    };
                                    whole: {
                                        /** @description null: one to nine */
                                        behind: number | null;
                                        /** @description seconds, as the other two; those of verifications within 1 % */
                                        median: number | null;
                                        p90: number | null;
                                        p99: number | null;
                                    };
                                };
                            };
                            after: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                                rates: {
                                    /** @description null: one to nine */
                                    asked: number | null;
                                    /** @description null: one to nine */
                                    tried: number | null;
                                    /** @description 0 to 1; null: fewer than ten stand behind it */
                                    approved_share: number | null;
                                    /** @description 0 to 1; null: fewer than ten stand behind it */
                                    first_attempt_share: number | null;
                                };
                                times: {
                                    software: {
                                        /** @description null: one to nine */
                                        behind: number | null;
                                        /** @description seconds, as the other two; those of verifications within 1 % */
                                        median: number | null;
                                        p90: number | null;
                                        p99: number | null;
                                    };
                                    person: {
                                        /** @description null: one to nine */
                                        behind: number | null;
                                        /** @description seconds, as the other two; those of verifications within 1 % */
                                        median: number | null;
                                        p90: number | null;
                                        p99: number | null;
                                    };
                                    whole: {
                                        /** @description null: one to nine */
                                        behind: number | null;
                                        /** @description seconds, as the other two; those of verifications within 1 % */
                                        median: number | null;
                                        p90: number | null;
                                        p99: number | null;
                                    };
                                };
                            };
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/block-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries in force, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "document" | "face";
                                /** @enum {string} */
                                reason: "stolen_document" | "forged_document" | "impersonation" | "confirmed_fraud";
                                proposed_by: string;
                                confirmed_by: string;
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                expires_at: string;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Propose that the document or the face of a verification is listed; another person must confirm */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description id of a verification */
                        verification_id: string;
                        /**
                         * @default document
                         * @enum {string}
                         */
                        kind?: "document" | "face";
                        /** @enum {string} */
                        reason: "stolen_document" | "forged_document" | "impersonation" | "confirmed_fraud";
                        /** @description then the entry ends by itself */
                        days: number;
                    };
                };
            };
            responses: {
                /** @description Taken on */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            pending_action_id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/block-list/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an entry off before its time */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a entry of the block list */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/cases/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was measured, for who holds the case; audited */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a case */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseEvidence"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/cases/{id}/linked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other accounts that showed the same document, for who holds the case; each look is audited */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a case */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["LinkedAccount"][];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/review/cases/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Texts of the person, by name, for who holds the case; each look is audited */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a case */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fields: ("name" | "birthDate" | "documentNumber" | "nationality" | "sex" | "issuingState" | "issueDate" | "expiryDate")[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                field: "name" | "birthDate" | "documentNumber" | "nationality" | "sex" | "issuingState" | "issueDate" | "expiryDate";
                                claimed: string | null;
                                printed: string | null;
                                machine: string | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a person; while a ticket is open, it is that one (200) */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        topic: "device" | "network" | "document" | "face" | "profile" | "accessibility" | "other";
                        /** @enum {string} */
                        step?: "preflight" | "document_front" | "document_back" | "face" | "voice";
                        message?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a person about the latest verification, or appeal its verdict */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "help";
                        message?: string;
                        /** @description what the last check of this device found; hints, never part of a decision */
                        preflight?: {
                            /** @enum {string} */
                            code: "network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable";
                            /** @enum {string} */
                            step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                        }[];
                    } | {
                        /** @enum {string} */
                        kind: "appeal";
                        message: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                    state?: "open" | "closed";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Ticket"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A ticket with what the applicant wrote */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            account_id: string;
                            verification_id: string;
                            /** @enum {string} */
                            kind: "help" | "appeal";
                            /** @enum {string} */
                            state: "open" | "closed";
                            /** @enum {string} */
                            topic: "device" | "network" | "document" | "face" | "profile" | "accessibility" | "attended" | "other";
                            step: ("preflight" | "document_front" | "document_back" | "face" | "voice") | null;
                            /** @description what was found up to then, so that nobody asks twice */
                            findings: components["schemas"]["Reason"][];
                            /** Format: date-time */
                            opened_at: string;
                            closed_at: string | null;
                            /** @description of an appeal */
                            answer_by: string | null;
                            /** @description of an appeal that was answered */
                            outcome: ("upheld" | "dismissed") | null;
                            /** @description what the person thought of the answer, 1 to 5 */
                            satisfaction: number | null;
                            /** @description who of the staff answers; not told to the person */
                            held_by: {
                                id: string;
                                name: string;
                            } | null;
                            message: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was answered; an appeal with its outcome */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome?: "upheld" | "dismissed";
                    } | null;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conversation of a ticket, oldest first; `note` is of the staff for the staff */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                author: "applicant" | "staff" | "note";
                                /** Format: date-time */
                                at: string;
                                /** @description empty of a picture; null: its key was destroyed */
                                text: string | null;
                                /** @description its kind, where the message is a picture */
                                picture: ("image/jpeg" | "image/png" | "image/webp") | null;
                                /** @description the message asks for a check of the device */
                                device_check: {
                                    id: string;
                                    /** @enum {string} */
                                    state: "asked" | "answered";
                                } | null;
                                by: string | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Answer the applicant */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/pictures/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of the conversation. Each look is audited */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a ticket */
                    id: string;
                    /** @description id of a message in a ticket */
                    messageId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The picture */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer this request from now on; `over` where a colleague does */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default if_free
                         * @enum {string}
                         */
                        how?: "if_free" | "over";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A colleague goes on, or whoever is free; `note` is for them alone */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        to: string | null;
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/support/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may answer, by name */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells that the conversation changed (server-sent events) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Server-sent events: `changed`, at once and whenever there is something to read again; ends after some minutes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/tickets/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells that the conversation changed (server-sent events) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Server-sent events: `changed`, at once and whenever there is something to read again; ends after some minutes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/aid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was granted in a ticket, and what checks of the device found */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TicketAid"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/steps/{step}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open one filmed step again, free of charge; the others stand */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a ticket */
                    id: string;
                    step: "document_front" | "document_back" | "face" | "voice";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description why, in your own words; kept sealed, and read by colleagues alone */
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give one more attempt: once a ticket, twice a verification */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description why, in your own words; kept sealed, and read by colleagues alone */
                        reason: string;
                        /**
                         * @description where attempts were used up: what is filmed; empty: what failed
                         * @default []
                         */
                        steps?: ("document_front" | "document_back" | "face" | "voice")[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/device-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a check of the applicant’s device; while one waits, it is that one */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls: who waits, longest first, then those that were agreed, by their time; or those of one verification */
        get: {
            parameters: {
                query?: {
                    /** @description left out: every call that is not over */
                    state?: "scheduled" | "waiting" | "active" | "ended" | "cancelled" | "missed";
                    /** @description id of a verification */
                    verification_id?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["StaffCall"][];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A call with its pictures’ findings */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a call */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallPage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the applicant of an open request for help to a call, now or at a time */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at?: string;
                    } | null;
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallPage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a call, or begin anew after one’s page was loaded again */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a call */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallPage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The call as it changes, and what the applicant’s browser says (server-sent events) */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description number of the last signal that came */
                    "last-event-id"?: string;
                };
                path: {
                    /** @description id of a call */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Server-sent events: `call` and `signal`; holds the call for who took it, ends after some minutes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls/{id}/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the applicant’s browser something */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a call */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "description" | "candidates" | "restart";
                        body: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            seq: number;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls/{id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the applicant’s page for a picture of its camera in full size */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a call */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        step: "consent_spoken" | "face" | "document_front" | "document_back" | "document_tilt" | "digits" | "code";
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the applicant six digits to read aloud */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a call */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            until: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls/{id}/steps/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how a step went; the code is compared here */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a call */
                    id: string;
                    kind: "consent_spoken" | "face" | "document_front" | "document_back" | "document_tilt" | "digits" | "code";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "passed" | "failed";
                        /** @description of the step `code`: the digits as they were read back */
                        code?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallPage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a call; a decision made in it waits for a second person */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a call */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "approve";
                    } | {
                        /** @enum {string} */
                        outcome: "decline";
                        reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                    } | {
                        /** @enum {string} */
                        outcome: "later";
                    } | {
                        /** @enum {string} */
                        outcome: "helped";
                    } | {
                        /** @enum {string} */
                        outcome: "abort";
                        /** @enum {string} */
                        reason: "light" | "picture" | "sound" | "line";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallPage"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls/{id}/snapshots/{snapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of a call. Each look is audited */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a call */
                    id: string;
                    /** @description id of a snapshot of a call */
                    snapshotId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The picture */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/calls/{id}/recordings/{recordingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the applicant’s page recorded of its own side, opened as it is read; `Range` for a part. Each look is audited */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description one range of bytes */
                    range?: string;
                };
                path: {
                    /** @description id of a call */
                    id: string;
                    /** @description id of a clip */
                    recordingId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The recording */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "video/webm": string;
                    };
                };
                /** @description A part of it */
                206: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "video/webm": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/tickets/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conversation about the latest request for help */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ticket: {
                                id: string;
                                /** @enum {string} */
                                state: "open" | "closed";
                                /** @description requests that wait longer */
                                before: number;
                                /** @description half are answered sooner; null: too few were to say */
                                expected_seconds: number | null;
                                /** @description as it was said once, after the end; 1 to 5 */
                                satisfaction: number | null;
                            } | null;
                            items: {
                                id: string;
                                /** @enum {string} */
                                author: "applicant" | "staff" | "note";
                                /** Format: date-time */
                                at: string;
                                /** @description empty of a picture; null: its key was destroyed */
                                text: string | null;
                                /** @description its kind, where the message is a picture */
                                picture: ("image/jpeg" | "image/png" | "image/webp") | null;
                                /** @description the message asks for a check of the device */
                                device_check: {
                                    id: string;
                                    /** @enum {string} */
                                    state: "asked" | "answered";
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Say something in the open request for help */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/tickets/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How it was, once the request was answered; once */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        score: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/tickets/device-checks/{checkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the check-up that support asked for found: states and codes, nothing filmed */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path: {
                    /** @description id of a device check */
                    checkId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            probe: "page" | "camera" | "picture" | "microphone" | "sound" | "network" | "light" | "background" | "company" | "power";
                            /** @enum {string} */
                            state: "ok" | "warn" | "blocked" | "skipped";
                            code: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable") | null;
                        }[];
                        device: {
                            /** @enum {string} */
                            browser: "WeChat" | "Edge" | "Samsung" | "Opera" | "Firefox" | "Chrome" | "Safari" | "Other";
                            /** @enum {string} */
                            system: "Android" | "iOS" | "Windows" | "macOS" | "ChromeOS" | "Linux" | "Other";
                            /** @enum {string} */
                            device: "phone" | "tablet" | "computer";
                            /** @enum {string} */
                            network: "wifi" | "cellular" | "cable" | "unknown";
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/tickets/pictures/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of the conversation */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path: {
                    /** @description id of a message in a ticket */
                    messageId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The picture */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/tickets/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conversation about the latest request for help */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ticket: {
                                id: string;
                                /** @enum {string} */
                                state: "open" | "closed";
                                /** @description requests that wait longer */
                                before: number;
                                /** @description half are answered sooner; null: too few were to say */
                                expected_seconds: number | null;
                                /** @description as it was said once, after the end; 1 to 5 */
                                satisfaction: number | null;
                            } | null;
                            items: {
                                id: string;
                                /** @enum {string} */
                                author: "applicant" | "staff" | "note";
                                /** Format: date-time */
                                at: string;
                                /** @description empty of a picture; null: its key was destroyed */
                                text: string | null;
                                /** @description its kind, where the message is a picture */
                                picture: ("image/jpeg" | "image/png" | "image/webp") | null;
                                /** @description the message asks for a check of the device */
                                device_check: {
                                    id: string;
                                    /** @enum {string} */
                                    state: "asked" | "answered";
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Say something in the open request for help */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/tickets/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How it was, once the request was answered; once */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        score: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/tickets/device-checks/{checkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the check-up that support asked for found: states and codes, nothing filmed */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a device check */
                    checkId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: {
                            /** @enum {string} */
                            probe: "page" | "camera" | "picture" | "microphone" | "sound" | "network" | "light" | "background" | "company" | "power";
                            /** @enum {string} */
                            state: "ok" | "warn" | "blocked" | "skipped";
                            code: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable") | null;
                        }[];
                        device: {
                            /** @enum {string} */
                            browser: "WeChat" | "Edge" | "Samsung" | "Opera" | "Firefox" | "Chrome" | "Safari" | "Other";
                            /** @enum {string} */
                            system: "Android" | "iOS" | "Windows" | "macOS" | "ChromeOS" | "Linux" | "Other";
                            /** @enum {string} */
                            device: "phone" | "tablet" | "computer";
                            /** @enum {string} */
                            network: "wifi" | "cellular" | "cable" | "unknown";
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/tickets/pictures/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of the conversation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a message in a ticket */
                    messageId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The picture */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/jpeg": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Policy versions, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                key: string;
                                version: number;
                                /** Format: date-time */
                                created_at: string;
                            }[];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Add a policy version; one of the staff proposes it, and another publishes it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PolicyInput"];
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            key: string;
                            version: number;
                            /** Format: date-time */
                            created_at: string;
                        };
                    };
                };
                /** @description waits for a second person */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            pending_action_id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One policy version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a policy */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            key: string;
                            version: number;
                            /** Format: date-time */
                            created_at: string;
                            policy: {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/policies/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What this policy would have said of what was recorded lately; nothing is written */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a policy */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description how many of the latest recorded verifications
                         * @default 100
                         */
                        limit?: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            judged: number;
                            gone: number;
                            changes: {
                                /** @enum {string} */
                                from: "approved" | "retry" | "review" | "declined" | "wait";
                                /** @enum {string} */
                                to: "approved" | "retry" | "review" | "declined" | "wait";
                                count: number;
                            }[];
                            /** @description each whose outcome is another, with exact reasons: for who may read evidence */
                            changed: {
                                verification_id: string;
                                from: {
                                    /** @enum {string} */
                                    outcome: "approved" | "retry" | "review" | "declined" | "wait";
                                    reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                                };
                                to: {
                                    /** @enum {string} */
                                    outcome: "approved" | "retry" | "review" | "declined" | "wait";
                                    reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                                };
                                checks: {
                                    check: string;
                                    from: string;
                                    to: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/policies/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for a version that is not published */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        policy: components["schemas"]["PolicyInput"];
                        /**
                         * @description how many of the latest recorded verifications
                         * @default 100
                         */
                        limit?: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            judged: number;
                            gone: number;
                            changes: {
                                /** @enum {string} */
                                from: "approved" | "retry" | "review" | "declined" | "wait";
                                /** @enum {string} */
                                to: "approved" | "retry" | "review" | "declined" | "wait";
                                count: number;
                            }[];
                            /** @description each whose outcome is another, with exact reasons: for who may read evidence */
                            changed: {
                                verification_id: string;
                                from: {
                                    /** @enum {string} */
                                    outcome: "approved" | "retry" | "review" | "declined" | "wait";
                                    reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                                };
                                to: {
                                    /** @enum {string} */
                                    outcome: "approved" | "retry" | "review" | "declined" | "wait";
                                    reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                                };
                                checks: {
                                    check: string;
                                    from: string;
                                    to: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every reason as applicants may read it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                class: string;
                                action: string;
                                text: {
                                    "zh-CN": {
                                        title: string;
                                        cause: string;
                                        remedy: string;
                                    };
                                    en: {
                                        title: string;
                                        cause: string;
                                        remedy: string;
                                    };
                                };
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Endpoints */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                url: string;
                                event_types: string[];
                                /** @enum {string} */
                                state: "active" | "disabled" | "deleted";
                                /** Format: date-time */
                                created_at: string;
                            }[];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Add an endpoint; its signing secret is shown this once */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        url: string;
                        /**
                         * @description empty: all of them
                         * @default []
                         */
                        event_types?: ("verification.created" | "verification.started" | "verification.step_completed" | "verification.retry_required" | "verification.in_review" | "verification.approved" | "verification.declined" | "verification.expired" | "verification.cancelled" | "account.entitlements_changed" | "account.reverification_due" | "account.reverification_reminder" | "account.erasure_requested" | "account.erased" | "ticket.opened" | "ticket.overdue" | "ticket.closed" | "call.scheduled" | "call.reminder" | "call.ended" | "address.proved" | "address.revoked" | "credential.issued" | "credential.revoked")[];
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            url: string;
                            event_types: string[];
                            /** @enum {string} */
                            state: "active" | "disabled" | "deleted";
                            /** Format: date-time */
                            created_at: string;
                            secret: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An endpoint */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a webhook endpoint */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            url: string;
                            event_types: string[];
                            /** @enum {string} */
                            state: "active" | "disabled" | "deleted";
                            /** Format: date-time */
                            created_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Stop sending to an endpoint for good: its secret is destroyed */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a webhook endpoint */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Change an endpoint */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a webhook endpoint */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        url?: string;
                        /** @description empty: all of them */
                        event_types?: ("verification.created" | "verification.started" | "verification.step_completed" | "verification.retry_required" | "verification.in_review" | "verification.approved" | "verification.declined" | "verification.expired" | "verification.cancelled" | "account.entitlements_changed" | "account.reverification_due" | "account.reverification_reminder" | "account.erasure_requested" | "account.erased" | "ticket.opened" | "ticket.overdue" | "ticket.closed" | "call.scheduled" | "call.reminder" | "call.ended" | "address.proved" | "address.revoked" | "credential.issued" | "credential.revoked")[];
                        /** @enum {string} */
                        state?: "active" | "disabled";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            url: string;
                            event_types: string[];
                            /** @enum {string} */
                            state: "active" | "disabled" | "deleted";
                            /** Format: date-time */
                            created_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Event"][];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event and how it was delivered */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a event */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            type: "verification.created" | "verification.started" | "verification.step_completed" | "verification.retry_required" | "verification.in_review" | "verification.approved" | "verification.declined" | "verification.expired" | "verification.cancelled" | "account.entitlements_changed" | "account.reverification_due" | "account.reverification_reminder" | "account.erasure_requested" | "account.erased" | "ticket.opened" | "ticket.overdue" | "ticket.closed" | "call.scheduled" | "call.reminder" | "call.ended" | "address.proved" | "address.revoked" | "credential.issued" | "credential.revoked";
                            account_id: string | null;
                            verification_id: string | null;
                            data: {
                                [key: string]: unknown;
                            };
                            /** Format: date-time */
                            created_at: string;
                            deliveries: {
                                id: string;
                                endpoint_id: string;
                                replay: number;
                                /** @enum {string} */
                                state: "pending" | "delivered" | "failed" | "cancelled";
                                tries: number;
                                last_status: number | null;
                                last_problem: string | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/events/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event again, with its own id, to every active endpoint that wants it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a event */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken on */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            deliveries: number;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys, without their secret part */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                mode: "test" | "live";
                                scopes: string[];
                                /** Format: date-time */
                                created_at: string;
                                expires_at: string | null;
                                revoked_at: string | null;
                                last_used_at: string | null;
                            }[];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Make a key */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        scopes: ("accounts:read" | "accounts:write" | "accounts:export" | "accounts:erase" | "verifications:read" | "verifications:write" | "evidence:read" | "reviews:write" | "tickets:read" | "tickets:write" | "policies:read" | "policies:write" | "webhooks:manage" | "events:read" | "keys:manage")[];
                        /** Format: date-time */
                        expires_at?: string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @description shown this once */
                            key: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new key in place of this one, which goes on for the overlap */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a API key */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 1440 */
                        overlap_minutes?: number;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @description shown this once */
                            key: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key at once */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a API key */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a password */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            next: "second_factor" | "enrol" | "signed_in";
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/sign-in/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the second factor */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    } | {
                        backup_code: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            next: "second_factor" | "enrol" | "signed_in";
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an authenticator app, and backup codes */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description where the person has one */
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description for the authenticator app on this very device */
                            uri: string;
                            /** @description to type in by hand, base32 */
                            secret: string;
                            qr_svg: string;
                            /** @description each good once; shown this once */
                            backup_codes: string[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show that the authenticator app works */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            next: "second_factor" | "enrol" | "signed_in";
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New backup codes in place of the old ones */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            backup_codes: string[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one’s own password; all other sessions end */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        new_password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended_sessions: number;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/sign-in/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can sign in here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            password: true;
                            passkey: boolean;
                            single_sign_on: boolean;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/sign-in/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin at the provider: where this browser goes */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            url: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/sign-in/single-sign-on/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends the browser back to */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To `/staff`, whose fragment says what is next; every refusal looks the same */
                303: {
                    headers: {
                        location?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description An error */
                default: {
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
    "/v1/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            email: string;
                            /** @enum {string} */
                            role: "reviewer" | "agent" | "compliance" | "admin" | "developer";
                            /** @description whether a second factor was shown; without it only the enrolment is open */
                            complete: boolean;
                            /** @description setting up a second factor asks for it */
                            has_password: boolean;
                            abilities: {
                                test: string[];
                                live: string[];
                            };
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own sessions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                method: "password" | "second_factor" | "passkey" | "single_sign_on" | "single_sign_on_alone";
                                /** @description browser and system, by family */
                                device: string;
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                expires_at: string;
                                current: boolean;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Sign out everywhere else */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended_sessions: number;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one’s own sessions */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a staff session */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a browser needs to make a passkey */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            challenge: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own passkeys */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                label: string;
                                /** Format: date-time */
                                created_at: string;
                                last_used_at: string | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Keep a passkey the browser made */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        label: string;
                        credential: {
                            id: string;
                            /** @enum {string} */
                            type: "public-key";
                            response: {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a passkey */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a passkey */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/sign-in/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the browser for a passkey */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            challenge_id: string;
                            options: {
                                challenge: string;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by a passkey: it asked for finger, face or PIN, so it is both factors */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        challenge_id: string;
                        credential: {
                            id: string;
                            /** @enum {string} */
                            type: "public-key";
                            response: {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            next: "second_factor" | "enrol" | "signed_in";
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link is for, before it is used */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "first" | "invitation" | "recovery";
                            /** @enum {string} */
                            role: "reviewer" | "agent" | "compliance" | "admin" | "developer";
                            email: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use a link: set name and password */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        /** Format: email */
                        email?: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            next: "second_factor" | "enrol" | "signed_in";
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Links that are still good */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                /** @enum {string} */
                                kind: "first" | "invitation" | "recovery";
                                /** @enum {string} */
                                role: "reviewer" | "agent" | "compliance" | "admin" | "developer";
                                email: string | null;
                                invited_by: string;
                                /** Format: date-time */
                                expires_at: string;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Ask somebody onto the staff; hand the link over yourself */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        /** @enum {string} */
                        role: "reviewer" | "agent" | "compliance" | "admin" | "developer";
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @description shown this once; good once */
                            url: string;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a link back */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a staff invitation */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody on the staff */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                name: string;
                                email: string;
                                /** @enum {string} */
                                role: "reviewer" | "agent" | "compliance" | "admin" | "developer";
                                /** @enum {string} */
                                state: "active" | "disabled";
                                second_factor: boolean;
                                /** Format: date-time */
                                created_at: string;
                                last_sign_in_at: string | null;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give a role, or close or open an account; its sessions end */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description id of a person on the staff */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role?: "reviewer" | "agent" | "compliance" | "admin" | "developer";
                        /** @enum {string} */
                        state?: "active" | "disabled";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended_sessions: number;
                            /** @description another administrator must confirm this first */
                            pending_action_id: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/members/{id}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new way in for somebody who lost theirs; the old ways end when it is used */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a person on the staff */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @description shown this once; good once */
                            url: string;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/pending-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a second person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                kind: string;
                                subject: string;
                                /** @description of a policy: its key, version and the whole of it */
                                detail: {
                                    [key: string]: string;
                                };
                                proposed_by: string;
                                /** Format: date-time */
                                proposed_at: string;
                                /** Format: date-time */
                                expires_at: string;
                                /** @description proposed by the caller: somebody else must confirm */
                                own: boolean;
                            }[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/pending-actions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what another person proposed */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a pending action */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/pending-actions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a proposal back */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a pending action */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries, the latest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: number;
                    subject?: string;
                    actor?: string;
                    action?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                actor: string;
                                action: string;
                                subject: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                /** @description hexadecimal; the next entry builds on it */
                                hash: string;
                            }[];
                            next_cursor: number | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the whole trail link by link */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ok: boolean;
                            entries: number | null;
                            checkpoints: number | null;
                            /** @description the first entry that does not hold */
                            seq: number | null;
                            problem: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs that were given up, the latest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                job: string;
                                verification_id: string | null;
                                /** Format: date-time */
                                given_up_at: string;
                            }[];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a job again */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a dead letter */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/erasure-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts whose holder asked to be forgotten */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description `next_cursor` of the page before */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description of the account */
                                id: string;
                                /** Format: date-time */
                                requested_at: string;
                            }[];
                            next_cursor: string | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/staff/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What answers, and what waits */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            at: string;
                            /** @description what this process needs */
                            parts: {
                                name: string;
                                ready: boolean;
                            }[];
                            /** @description processes that work jobs and were seen within a day, the latest first */
                            workers: {
                                id: string;
                                /**
                                 * @description `silent`: not heard of for a minute, though it never ended in order
                                 * @enum {string}
                                 */
                                state: "working" | "silent" | "stopped";
                                /** Format: date-time */
                                started_at: string;
                                /** Format: date-time */
                                seen_at: string;
                                /** @description null: not looked at yet */
                                models_ready: boolean | null;
                            }[];
                            /** @description jobs that wait for a worker, as they were counted within the last seconds */
                            queues: {
                                name: string;
                                ready: number;
                                oldest_seconds: number;
                            }[];
                            /** @description jobs that no worker tries any more */
                            given_up: number;
                            cases: {
                                open: number;
                                overdue: number;
                                oldest: string | null;
                            };
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The code of a link for a capture token, once */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            token: string;
                            /** Format: date-time */
                            expires_at: string;
                            /** @description the first device has to confirm it */
                            handoff: components["schemas"]["Handoff"] | null;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The verification as the applicant sees it */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Capture"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Funnel events, nothing personal */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        events: {
                            /** @enum {string} */
                            name: "opened" | "consent_shown" | "preflight_started" | "preflight_passed" | "permission_asked" | "permission_given" | "permission_refused" | "step_shown" | "recording_started" | "recording_stopped" | "guidance_shown" | "hidden" | "resumed" | "help_opened" | "left";
                            /** @enum {string} */
                            step?: "preflight" | "document_front" | "document_back" | "face" | "voice";
                            /** @enum {string} */
                            code?: "network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable";
                        }[];
                        device?: {
                            /** @enum {string} */
                            browser: "WeChat" | "Edge" | "Samsung" | "Opera" | "Firefox" | "Chrome" | "Safari" | "Other";
                            /** @enum {string} */
                            system: "Android" | "iOS" | "Windows" | "macOS" | "ChromeOS" | "Linux" | "Other";
                            /** @enum {string} */
                            device: "phone" | "tablet" | "computer";
                            /** @enum {string} */
                            network: "wifi" | "cellular" | "cable" | "unknown";
                        };
                    };
                };
            };
            responses: {
                /** @description Taken on */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The applicant’s choice of the way */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        purpose: "automatic" | "attended" | "face" | "template";
                        /** @enum {string} */
                        answer: "given" | "declined";
                        text_version: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the check-up of device and network found; hints, never part of a decision */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        findings: {
                            /** @enum {string} */
                            code: "network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable";
                            /** @enum {string} */
                            step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/steps/{step}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a step: clip id, nonce and limits */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path: {
                    step: "document_front" | "document_back" | "face" | "voice";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        document_type?: string;
                        /**
                         * @description the page films its own sample person; taken in test mode only
                         * @enum {boolean}
                         */
                        sample?: true;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                            try: number;
                            clip_id: string;
                            nonce: string;
                            challenges: number;
                            /** Format: date-time */
                            capture_until: string;
                            max_seconds: number;
                            max_bytes: number;
                            types: string[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/steps/{step}/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the next challenge */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path: {
                    step: "document_front" | "document_back" | "face" | "voice";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        nonce: string;
                        position: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            position: number;
                            /** @enum {string} */
                            kind: "movement" | "digit" | "light";
                            value: string;
                            /** Format: date-time */
                            revealed_at: string;
                            left: number;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/steps/{step}/chunks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hashes of recorded chunks whose bytes are still under way */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path: {
                    step: "document_front" | "document_back" | "face" | "voice";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        nonce: string;
                        chunks: {
                            index: number;
                            sha256: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/steps/{step}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The step is filmed: what the clip holds */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path: {
                    step: "document_front" | "document_back" | "face" | "voice";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        manifest: components["schemas"]["ClipManifestInput"];
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "recorded" | "done";
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/steps/{step}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Film a step again */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path: {
                    step: "document_front" | "document_back" | "face" | "voice";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description technical hitches cost nothing, up to a bound; with other_document every filmed side goes, as one redo
                         * @enum {string}
                         */
                        cause: "applicant" | "technical" | "other_document";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            effect: "goes_on" | "ends_next_begins" | "ends_exhausted";
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State and findings as they come (server-sent events) */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Server-sent events: `state` carries what `GET /v1/capture` answers; `expired` ends with the token */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new token before this one ends; the session stays the same, up to twelve hours */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            token: string;
                            /** Format: date-time */
                            expires_at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make this window the live one; `take_over` where another is */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        take_over?: boolean;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/handoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest hand-off, for both devices */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handoff"];
                    };
                };
                /** @description An error */
                default: {
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
        /** A link for another device (for a QR code), good once for ten minutes, and the code both devices show */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            state: "offered" | "exchanged" | "confirmed" | "refused" | "superseded" | "expired";
                            /** @description six characters, to be shown on both devices */
                            comparison_code: string;
                            /** Format: date-time */
                            expires_at: string;
                            code: string;
                            /** @description carries the code in its fragment */
                            url: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/handoff/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first device lets the other go on, or turns it away */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "confirmed" | "refused";
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handoff"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest call, and from when on calls are answered */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            call: components["schemas"]["Call"] | null;
                            answers: {
                                now: boolean;
                                /**
                                 * Format: date-time
                                 * @description the first moment from now on
                                 */
                                from: string;
                                /** @description of the policy; null: always */
                                hours: {
                                    timeZone: string;
                                    week: {
                                        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                        from: string;
                                        to: string;
                                    }[];
                                } | null;
                            };
                        };
                    };
                };
                /** @description An error */
                default: {
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
        /** Ask for a call with a person, now or at a time, or come to the one that was agreed; while one is open it is that one */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at?: string;
                    } | null;
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Call"];
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/call/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The call as it changes, and what the agent’s browser says (server-sent events) */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description number of the last signal that came */
                    "last-event-id"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Server-sent events: `call` carries what `GET /v1/capture/call` answers, at once and after each change; `signal` what the agent’s browser says, with its number as `id` */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/call/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the agent’s browser something */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "description" | "candidates" | "restart";
                        body: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            seq: number;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/call/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How good the line is, as the page measures it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rtt_ms: number | null;
                        loss: number | null;
                        width: number | null;
                        height: number | null;
                        fps: number | null;
                        kbps: number | null;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/call/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to record one’s own side of the call: bytes come by `POST /v1/capture/uploads` with this clip, up to a day later */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            clip_id: string;
                            max_seconds: number;
                            max_bytes: number;
                            types: string[];
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/call/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hang up, or wait no longer */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/tickets/{id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the applicant a picture: its bytes alone */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description id of a ticket */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "image/jpeg": string;
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/tickets/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a picture in the open request for help: its bytes alone */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "image/jpeg": string;
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/account/tickets/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a picture in the open request for help: its bytes alone */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "image/jpeg": string;
                };
            };
            responses: {
                /** @description Made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/call/snapshots/{snapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A picture that was asked for: image/jpeg, up to 4 MiB */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path: {
                    /** @description id of a snapshot of a call */
                    snapshotId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "image/jpeg": string;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/probe/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Round trip */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            at: string;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/probe/down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Random bytes to time */
        get: {
            parameters: {
                query?: {
                    bytes?: number;
                };
                header?: {
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Random bytes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/probe/up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bytes to be timed: application/octet-stream, up to 1 MiB */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bytes: number;
                            /** @description from the first byte to the last, as the server saw it */
                            milliseconds: number;
                        };
                    };
                };
                /** @description An error */
                default: {
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
    "/v1/capture/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a clip (tus, docs/uploads.md) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description `1.0.0` */
                    "tus-resumable": string;
                    /** @description `clipId` and `filetype`, each in base64 */
                    "upload-metadata": string;
                    /** @description `1` while the length is not known */
                    "upload-defer-length"?: string;
                    /** @description bytes of the whole clip, once they are known */
                    "upload-length"?: string;
                    /** @description hex hash of the whole clip, with its length */
                    "mien-clip-sha256"?: string;
                    /** @description duration of the clip, with its length */
                    "mien-clip-seconds"?: string;
                    /** @description the same key and request are answered alike for two days, and done once */
                    "idempotency-key"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Begun */
                201: {
                    headers: {
                        location?: string;
                        /** @description bytes that are on durable storage */
                        "upload-offset"?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description An error */
                default: {
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
    "/v1/capture/uploads/{clipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give up a clip that is not whole */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description `1.0.0` */
                    "tus-resumable": string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path: {
                    clipId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Nothing is left of it */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description An error */
                default: {
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
        /** Bytes of a clip, sealed before the answer */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description `1.0.0` */
                    "tus-resumable": string;
                    /** @description where these bytes belong */
                    "upload-offset": string;
                    /** @description `sha256` and the hash of these bytes in base64 */
                    "upload-checksum": string;
                    /** @description bytes of the whole clip, once they are known */
                    "upload-length"?: string;
                    /** @description hex hash of the whole clip, with its length */
                    "mien-clip-sha256"?: string;
                    /** @description duration of the clip, with its length */
                    "mien-clip-seconds"?: string;
                    /** @description which window this is: made at random once, kept through reloads */
                    "mien-session"?: string;
                };
                path: {
                    clipId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/offset+octet-stream": string;
                };
            };
            responses: {
                /** @description These bytes are on durable storage */
                204: {
                    headers: {
                        /** @description bytes that are on durable storage */
                        "upload-offset"?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description An error */
                default: {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ClipManifestInput: {
            /** @constant */
            version: 1;
            verificationId: string;
            clipId: string;
            /** @enum {string} */
            step: "preflight" | "document_front" | "document_back" | "face" | "voice";
            nonce: string;
            codec: string;
            track: {
                width: number;
                height: number;
                frameRate: number | null;
                /** @enum {string} */
                facingMode: "user" | "environment" | "unknown";
                deviceLabelHash: string | null;
            };
            clock: {
                startPageMs: number;
                endPageMs: number;
                endMediaSeconds: number;
            };
            prompts: {
                challenge: ("turn_left" | "turn_right" | "look_up" | "look_down" | "open_mouth" | "blink" | "smile" | "move_closer") | ("digit" | "light");
                index: number;
                shownAtPageMs: number;
                hiddenAtPageMs: number | null;
            }[];
            chunks: {
                index: number;
                bytes: number;
                sha256: string;
                capturedAtPageMs: number;
                signature?: string;
            }[];
            gaps: {
                fromPageMs: number;
                toPageMs: number;
                /** @enum {string} */
                why: "hidden" | "muted" | "stalled" | "unknown";
            }[];
            drops: number;
            device: {
                browserFamily: string;
                osFamily: string;
                touch: boolean;
                memoryGiB: number | null;
                cores: number | null;
            };
            source?: {
                trackConstructor: string;
                hasGroupId: boolean;
                hasCaptureTime: boolean;
                hasTrackStats: boolean;
                frameFormat: string | null;
                isPatched: boolean;
                isVirtualLabel: boolean | null;
            };
            /** @constant */
            sample?: true;
            publicKey: {
                [key: string]: string;
            } | null;
        };
        PolicyInput: {
            id: string;
            version: number;
            name: {
                "zh-CN": string;
                en: string;
            };
            steps: ("preflight" | "document_front" | "document_back" | "face" | "voice")[];
            documents: {
                /** @enum {string} */
                type: "prc_id" | "passport" | "td1_card" | "td2_card" | "visa" | "driving_licence";
                states: "all" | string[];
                back: boolean;
            }[];
            requiredChecks: ("document.media" | "document.capture" | "document.read" | "document.consistency" | "document.validity" | "document.presentation" | "claims.match" | "applicant.age" | "face.media" | "face.capture" | "face.environment" | "face.continuity" | "face.still_image" | "face.presentation" | "face.match" | "face.enrolled" | "audio.presence" | "liveness.binding" | "liveness.timing" | "liveness.challenge" | "liveness.evidence" | "liveness.reuse" | "link.document" | "link.face" | "link.velocity" | "voice.media" | "voice.continuity" | "voice.timing" | "voice.lips" | "voice.digits")[];
            face: {
                maxFmr: number;
                reviewFmr: number;
                passiveReviewBpcer: number;
                quality: {
                    minInterEyeDistancePx: number;
                    minHeadSize: number;
                    maxHeadSize: number;
                    maxOffCentre: number;
                    maxCroppedRatio: number;
                    maxFrontalYaw: number;
                    maxFrontalPitch: number;
                    minSharpness: number;
                    minBrightness: number;
                    maxBrightness: number;
                    maxOverExposure: number;
                    minUniformity: number;
                    maxBacklight: number;
                    maxBackgroundBusyness: number;
                    maxOcclusion: number;
                    minEyeOpeningRatio: number;
                    maxSecondFaceSize: number;
                    minGoodFrames: number;
                };
                clip: {
                    minHeight: number;
                    minFrameRate: number;
                    maxBlackRatio: number;
                    maxFrozenRatio: number;
                    maxLostRatio: number;
                    minSeconds: number;
                };
                continuityFmr: number;
                stillness: {
                    maxNonRigidResidual: number;
                    maxEyeRange: number;
                    maxMouthRange: number;
                };
                maxRepeatedRatio: number;
            };
            document: {
                quality: {
                    minWidthPx: number;
                    minSharpness: number;
                    maxGlareRatio: number;
                    minBrightness: number;
                    minChroma: number;
                    maxRecapturePeak: number;
                    maxFlatRatio: number;
                    maxCovered: number;
                    minPortraitInterEyePx: number;
                };
                clip: {
                    minHeight: number;
                    minFrameRate: number;
                    maxBlackRatio: number;
                    maxFrozenRatio: number;
                    maxLostRatio: number;
                    minSeconds: number;
                };
                expiresSoonDays: number;
            };
            audio: {
                minSpeechSeconds: number;
                minSnrDb: number;
                maxClippedRatio: number;
                minSpeechDb: number;
            };
            challenges: {
                from: ("turn_left" | "turn_right" | "look_up" | "look_down" | "open_mouth" | "blink" | "smile" | "move_closer")[];
                count: number;
            };
            lightSequence?: {
                colours: number;
            };
            liveness?: {
                /** @enum {string} */
                level: "standard" | "strict";
                minParallax: number;
                minMovementSeconds: number;
                minReactionSeconds: number;
                clockToleranceMs: number;
                maxChunkDelayMs: number;
                maxPromptLeadMs: number;
                maxEvidence: number;
                maxReuse: number;
                minSpokenInTime: number;
                maxReactionSeconds?: number;
                lips?: {
                    minRange: number;
                    minShare: number;
                };
                maxGapSeconds: number;
                maxDriftSeconds: number;
            };
            digits: {
                /** @enum {string} */
                language: "cmn" | "en";
                count: number;
            };
            minAge: number;
            statesNotServed: string[];
            tellMismatchedField: boolean;
            attempts: {
                max: number;
                stepRetries: number;
                coolDownHours: number;
            };
            corrections?: {
                max: number;
                days: number;
            };
            appeals?: {
                withinDays: number;
                answerDays: number;
            };
            reverification: {
                everyDays: number | null;
                randomPerYear: number;
                /** @enum {string} */
                light?: "allowed" | "never";
            };
            access: {
                grants: {
                    /** @enum {string} */
                    withoutLiveness: "none" | "basic" | "full";
                    /** @enum {string} */
                    withLiveness: "none" | "basic" | "full";
                };
                levels: {
                    none: {
                        [key: string]: {
                            amount: string;
                            currency: string;
                            /** @enum {string} */
                            period: "once" | "day" | "week" | "month" | "year";
                        }[];
                    };
                    basic: {
                        [key: string]: {
                            amount: string;
                            currency: string;
                            /** @enum {string} */
                            period: "once" | "day" | "week" | "month" | "year";
                        }[];
                    };
                    full: {
                        [key: string]: {
                            amount: string;
                            currency: string;
                            /** @enum {string} */
                            period: "once" | "day" | "week" | "month" | "year";
                        }[];
                    };
                };
                grace: {
                    days: number;
                    remindDaysBefore: number[];
                    /** @enum {string} */
                    levelAfter: "none" | "basic" | "full";
                };
                quietHours: {
                    from: number;
                    to: number;
                } | null;
            };
            review?: {
                /** @enum {string} */
                assignment: "chosen" | "random";
                /** @enum {string} */
                secondLook: "never" | "declines" | "always";
                dueHours: number;
                undoSeconds: number;
            };
            call?: {
                steps?: ("consent_spoken" | "face" | "document_front" | "document_back" | "document_tilt" | "digits" | "code")[];
                /** @enum {string} */
                recording?: "kept" | "never";
                hours?: {
                    timeZone: string;
                    week: {
                        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                        from: string;
                        to: string;
                    }[];
                };
            };
            links?: {
                velocity?: {
                    hours: number;
                    maxPerDevice: number | null;
                    maxPerAddress: number | null;
                    maxPerNetwork: number | null;
                };
                faceSearchBasis?: string;
            };
            retention: {
                mediaDays: number;
                evidenceDays: number;
                templateDays: number;
            };
            actions: {
                [key: string]: "ignore" | "warn" | "retry" | "review" | "decline";
            };
        };
        Reason: {
            code: string;
            class: string;
            action: string;
            text: {
                "zh-CN": {
                    title: string;
                    cause: string;
                    remedy: string;
                };
                en: {
                    title: string;
                    cause: string;
                    remedy: string;
                };
            };
        };
        Verification: {
            id: string;
            /** @enum {string} */
            state: "created" | "preparing" | "capturing" | "analysing" | "in_review" | "retry_required" | "approved" | "declined" | "expired" | "cancelled" | "erased";
            /** @enum {string} */
            route: "undecided" | "automatic" | "attended";
            /**
             * @description `light`: the face alone, against the enrolled template
             * @enum {string}
             */
            form: "full" | "light";
            document_type: string | null;
            steps: {
                /** @enum {string} */
                step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                /** @enum {string} */
                state: "pending" | "started" | "recorded" | "done" | "superseded";
                try: number;
                /** @description support opened it again, and it waits to be filmed */
                reopened: boolean;
                findings: components["schemas"]["Reason"][];
            }[];
            attempts: {
                /** @description the one under way, or the last */
                number: number;
                max: number;
                /** @description used up */
                counted: number;
                left: number;
                /** @description of the attempt under way */
                step_retries_left: number;
            };
            verdict: {
                /** @enum {string} */
                outcome: "approved" | "retry" | "review" | "declined" | "wait";
                stage: string;
                assurance: string;
                withheld: string | null;
                counted: boolean;
                reasons: components["schemas"]["Reason"][];
                warnings: components["schemas"]["Reason"][];
                steps: ("preflight" | "document_front" | "document_back" | "face" | "voice")[];
                /** Format: date-time */
                decided_at: string;
            } | null;
            /** @description reasons of more than one counted failure: explain the pattern and offer a person */
            repeated: components["schemas"]["Reason"][];
            /** @description from the second counted failure for one cause on */
            pattern: {
                code: string;
                times: number;
                /** @constant */
                action: "contact_support";
                text: {
                    "zh-CN": {
                        title: string;
                        cause: string;
                        remedy: string;
                    };
                    en: {
                        title: string;
                        cause: string;
                        remedy: string;
                    };
                };
            } | null;
            /** @description who has to do what next */
            next: {
                /** @enum {string} */
                who: "applicant" | "service" | "person" | "nobody";
                what: string;
            };
            reapplication: {
                possible_now: boolean;
                possible_at: string | null;
            };
            next_possible_at: string | null;
            return_url: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            account_id: string;
            /** @enum {string} */
            mode: "test" | "live";
            /** @enum {string} */
            reason: "first" | "periodic" | "random" | "risk" | "request";
            policy: {
                id: string;
                key: string;
                version: number;
            };
        };
        Handoff: {
            id: string;
            /** @enum {string} */
            state: "offered" | "exchanged" | "confirmed" | "refused" | "superseded" | "expired";
            /** @description six characters, to be shown on both devices */
            comparison_code: string;
            /** Format: date-time */
            expires_at: string;
        };
        Capture: {
            id: string;
            /** @enum {string} */
            state: "created" | "preparing" | "capturing" | "analysing" | "in_review" | "retry_required" | "approved" | "declined" | "expired" | "cancelled" | "erased";
            /** @enum {string} */
            route: "undecided" | "automatic" | "attended";
            /**
             * @description `light`: the face alone, against the enrolled template
             * @enum {string}
             */
            form: "full" | "light";
            document_type: string | null;
            steps: {
                /** @enum {string} */
                step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                /** @enum {string} */
                state: "pending" | "started" | "recorded" | "done" | "superseded";
                try: number;
                /** @description support opened it again, and it waits to be filmed */
                reopened: boolean;
                findings: components["schemas"]["Reason"][];
            }[];
            attempts: {
                /** @description the one under way, or the last */
                number: number;
                max: number;
                /** @description used up */
                counted: number;
                left: number;
                /** @description of the attempt under way */
                step_retries_left: number;
            };
            verdict: {
                /** @enum {string} */
                outcome: "approved" | "retry" | "review" | "declined" | "wait";
                stage: string;
                assurance: string;
                withheld: string | null;
                counted: boolean;
                reasons: components["schemas"]["Reason"][];
                warnings: components["schemas"]["Reason"][];
                steps: ("preflight" | "document_front" | "document_back" | "face" | "voice")[];
                /** Format: date-time */
                decided_at: string;
            } | null;
            /** @description reasons of more than one counted failure: explain the pattern and offer a person */
            repeated: components["schemas"]["Reason"][];
            /** @description from the second counted failure for one cause on */
            pattern: {
                code: string;
                times: number;
                /** @constant */
                action: "contact_support";
                text: {
                    "zh-CN": {
                        title: string;
                        cause: string;
                        remedy: string;
                    };
                    en: {
                        title: string;
                        cause: string;
                        remedy: string;
                    };
                };
            } | null;
            /** @description who has to do what next */
            next: {
                /** @enum {string} */
                who: "applicant" | "service" | "person" | "nobody";
                what: string;
            };
            reapplication: {
                possible_now: boolean;
                possible_at: string | null;
            };
            next_possible_at: string | null;
            return_url: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            test: boolean;
            session: {
                /**
                 * @description where the verification is live now
                 * @enum {string}
                 */
                live: "here" | "elsewhere" | "none";
            };
            /** @description one that waits for the other device or for an answer */
            handoff: components["schemas"]["Handoff"] | null;
            /** @description the live call that is not over; `GET /v1/capture/call` says more */
            call: {
                id: string;
                /** @enum {string} */
                state: "scheduled" | "waiting" | "active" | "ended" | "cancelled" | "missed";
            } | null;
            /** @description while nothing is asked of the applicant */
            waiting: ({
                /** @constant */
                for: "analysis";
                recordings: number;
                /** @description of these recordings */
                measured: number;
                /** @description verifications that wait longer */
                before: number;
                /** @description from the last recording to the result, half of the latest were quicker; null: too few were to say */
                expected_seconds: number | null;
            } | {
                /** @constant */
                for: "person";
                /**
                 * Format: date-time
                 * @description by when the policy has a person decide
                 */
                due_at: string;
            }) | null;
            /** @description before anything is filmed: from the last recording to the result, half of the latest were quicker; null: too few to say */
            result_expected_seconds: number | null;
            /** @description what stood in this person’s way in earlier verifications; empty once filming began */
            tips: components["schemas"]["Reason"][];
            policy: {
                key: string;
                version: number;
                name: {
                    "zh-CN": string;
                    en: string;
                };
                steps: ("preflight" | "document_front" | "document_back" | "face" | "voice")[];
                documents: {
                    /** @enum {string} */
                    type: "prc_id" | "passport" | "td1_card" | "td2_card" | "visa" | "driving_licence";
                    states: "all" | string[];
                    back: boolean;
                }[];
                countries: {
                    every_country: ("prc_id" | "passport" | "td1_card" | "td2_card" | "visa" | "driving_licence")[];
                    /** @description kinds that are accepted of single issuing states only */
                    by_country: {
                        [key: string]: ("prc_id" | "passport" | "td1_card" | "td2_card" | "visa" | "driving_licence")[];
                    };
                    not_served: string[];
                };
                challenges: number;
                /** @description of which that many are drawn, in random order */
                movements: ("turn_left" | "turn_right" | "look_up" | "look_down" | "open_mouth" | "blink" | "smile" | "move_closer")[];
                /** @description colours the screen shows after the movements; 0: none */
                light_colours: number;
                digits: {
                    language: string;
                    count: number;
                };
                match: {
                    text: {
                        "zh-CN": string;
                        en: string;
                    };
                };
                duration: {
                    seconds: number;
                    by_step: {
                        /** @enum {string} */
                        step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                        seconds: number;
                    }[];
                };
                attempts: {
                    max: number;
                    step_retries: number;
                    cool_down_hours: number;
                };
                kept: {
                    /** @enum {string} */
                    what: "media" | "evidence" | "template" | "origin";
                    days: number;
                    text: {
                        "zh-CN": string;
                        en: string;
                    };
                }[];
                consents: {
                    /** @enum {string} */
                    purpose: "automatic" | "attended" | "face" | "template";
                    /** @enum {string} */
                    weight: "no_other_way" | "free_choice" | "instead";
                    text_version: string;
                    title: {
                        "zh-CN": string;
                        en: string;
                    };
                    text: {
                        "zh-CN": string;
                        en: string;
                    };
                }[];
                quality: {
                    face: {
                        minInterEyeDistancePx: number;
                        minHeadSize: number;
                        maxHeadSize: number;
                        maxOffCentre: number;
                        maxCroppedRatio: number;
                        maxFrontalYaw: number;
                        maxFrontalPitch: number;
                        minSharpness: number;
                        minBrightness: number;
                        maxBrightness: number;
                        maxOverExposure: number;
                        minUniformity: number;
                        maxBacklight: number;
                        maxBackgroundBusyness: number;
                        maxOcclusion: number;
                        minEyeOpeningRatio: number;
                        maxSecondFaceSize: number;
                        minGoodFrames: number;
                    };
                    face_clip: {
                        minHeight: number;
                        minFrameRate: number;
                        maxBlackRatio: number;
                        maxFrozenRatio: number;
                        maxLostRatio: number;
                        minSeconds: number;
                    };
                    document: {
                        minWidthPx: number;
                        minSharpness: number;
                        maxGlareRatio: number;
                        minBrightness: number;
                        minChroma: number;
                        maxRecapturePeak: number;
                        maxFlatRatio: number;
                        maxCovered: number;
                        minPortraitInterEyePx: number;
                    };
                    document_clip: {
                        minHeight: number;
                        minFrameRate: number;
                        maxBlackRatio: number;
                        maxFrozenRatio: number;
                        maxLostRatio: number;
                        minSeconds: number;
                    };
                    audio: {
                        minSpeechSeconds: number;
                        minSnrDb: number;
                        maxClippedRatio: number;
                        minSpeechDb: number;
                    };
                };
                retention: {
                    mediaDays: number;
                    evidenceDays: number;
                    templateDays: number;
                };
            };
        };
        Account: {
            id: string;
            external_id: string | null;
            /** @enum {string} */
            mode: "test" | "live";
            /** @enum {string} */
            level: "none" | "basic" | "full";
            locale: string;
            claims: {
                fullName?: string;
                givenNames?: string;
                surname?: string;
                /** Format: date */
                birthDate?: string;
                documentNumber?: string;
                nationality?: string;
            } | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        DeviceCheck: {
            id: string;
            /** Format: date-time */
            asked_at: string;
            answered_at: string | null;
            /** @description null: not answered yet */
            rows: {
                /** @enum {string} */
                probe: "page" | "camera" | "picture" | "microphone" | "sound" | "network" | "light" | "background" | "company" | "power";
                /** @enum {string} */
                state: "ok" | "warn" | "blocked" | "skipped";
                code: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable") | null;
            }[] | null;
            device: {
                /** @enum {string} */
                browser: "WeChat" | "Edge" | "Samsung" | "Opera" | "Firefox" | "Chrome" | "Safari" | "Other";
                /** @enum {string} */
                system: "Android" | "iOS" | "Windows" | "macOS" | "ChromeOS" | "Linux" | "Other";
                /** @enum {string} */
                device: "phone" | "tablet" | "computer";
                /** @enum {string} */
                network: "wifi" | "cellular" | "cable" | "unknown";
            } | null;
        };
        TicketAid: {
            grants: {
                id: string;
                /** @enum {string} */
                kind: "step" | "attempt";
                /** @description opened again by it */
                steps: ("preflight" | "document_front" | "document_back" | "face" | "voice")[];
                by: string;
                /** Format: date-time */
                at: string;
                reason: string | null;
            }[];
            device_checks: components["schemas"]["DeviceCheck"][];
        };
        Call: {
            id: string;
            /** @enum {string} */
            state: "scheduled" | "waiting" | "active" | "ended" | "cancelled" | "missed";
            /** @description the time that was agreed; null: at once */
            at: string | null;
            /** @description support asked for it */
            invited: boolean;
            /** @description in line: 1 is next; null: they do not wait */
            place: number | null;
            steps: {
                /** @enum {string} */
                kind: "consent_spoken" | "face" | "document_front" | "document_back" | "document_tilt" | "digits" | "code";
                /** @enum {string} */
                state: "open" | "passed" | "failed";
            }[];
            end: {
                /** @enum {string} */
                reason: "decided" | "later" | "light" | "picture" | "sound" | "line" | "helped" | "left" | "gone" | "missed" | "closed";
            } | null;
            /** @description what RTCPeerConnection takes as `iceServers`, while it goes on; credentials are good for minutes */
            ice: {
                urls: string[];
                username?: string;
                credential?: string;
            }[] | null;
            /** @description half of those who waited lately waited shorter; null: too few were to say */
            expected_seconds: number | null;
            /** @description six digits to read aloud, while they are asked for */
            code: string | null;
            /** @description the page records its own side: policy and consent allow it */
            recorded: boolean;
        };
        StaffCall: {
            id: string;
            /** @enum {string} */
            state: "scheduled" | "waiting" | "active" | "ended" | "cancelled" | "missed";
            /** @description the time that was agreed; null: at once */
            at: string | null;
            /** @description support asked for it */
            invited: boolean;
            /** @description in line: 1 is next; null: they do not wait */
            place: number | null;
            steps: {
                /** @enum {string} */
                kind: "consent_spoken" | "face" | "document_front" | "document_back" | "document_tilt" | "digits" | "code";
                /** @enum {string} */
                state: "open" | "passed" | "failed";
            }[];
            end: {
                /** @enum {string} */
                reason: "decided" | "later" | "light" | "picture" | "sound" | "line" | "helped" | "left" | "gone" | "missed" | "closed";
            } | null;
            /** @description what RTCPeerConnection takes as `iceServers`, while it goes on; credentials are good for minutes */
            ice: {
                urls: string[];
                username?: string;
                credential?: string;
            }[] | null;
            verification_id: string;
            account_id: string;
            ticket_id: string | null;
            verification_state: string;
            route: string;
            document_type: string | null;
            /** @description the applicant reads it */
            language: string;
            /** @description their page was heard of in the last 45 s */
            here: boolean;
            waiting_since: string | null;
            /** Format: date-time */
            created_at: string;
            ended_at: string | null;
            agent: {
                /** @enum {string} */
                who: "you" | "colleague";
                name: string | null;
            } | null;
            held_until: string | null;
            /** @description as the applicant’s page measured it last */
            quality: {
                rtt_ms: number | null;
                loss: number | null;
                width: number | null;
                height: number | null;
                fps: number | null;
                kbps: number | null;
                /** Format: date-time */
                at: string;
            } | null;
        };
        CaseEvidence: {
            clips: {
                id: string;
                /** @enum {string} */
                step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                try: number;
                /** @enum {string} */
                state: "expected" | "stored" | "destroyed";
                /** @description false: another try took its place */
                counts: boolean;
                device: {
                    browser: string;
                    system: string;
                    touch: boolean;
                    camera: string;
                    drops: number;
                } | null;
                gaps: {
                    from: number;
                    to: number;
                    why: string;
                }[];
                chunks: {
                    t: number;
                    bytes: number;
                }[];
                media: {
                    container: {
                        format: string;
                        bytes: number;
                        muxer: string | null;
                        reencode_traces: string[];
                    };
                    video: {
                        codec: string;
                        width: number;
                        height: number;
                        seconds: number;
                        frame_rate: number;
                        longest_gap: number;
                    } | null;
                    black: number | null;
                    frozen: number | null;
                    audio: {
                        codec: string;
                        sample_rate: number;
                    } | null;
                    damage: {
                        truncated: boolean;
                        decode_errors: number;
                        lost: number;
                    };
                } | null;
                document: {
                    /** @description media second of the frame that was read */
                    at: number | null;
                    width: number;
                    height: number;
                    /** @description corners of the card in that frame */
                    quad: [
                        [
                            number,
                            number
                        ],
                        [
                            number,
                            number
                        ],
                        [
                            number,
                            number
                        ],
                        [
                            number,
                            number
                        ]
                    ] | null;
                    card: {
                        sharpness: number;
                        glare: number;
                        brightness: number;
                        width_px: number;
                    } | null;
                    kind: {
                        type: string;
                        side: string;
                        issuing_state: string | null;
                    } | null;
                    portrait: [
                        number,
                        number,
                        number,
                        number
                    ] | null;
                    specimen: boolean;
                    check_digits: {
                        name: string;
                        ok: boolean;
                    }[] | null;
                } | null;
                face: {
                    width: number | null;
                    height: number | null;
                    best: {
                        at: number;
                        box: [
                            number,
                            number,
                            number,
                            number
                        ];
                    } | null;
                    lanes: {
                        t: number;
                        faces: number;
                        yaw: number | null;
                        pitch: number | null;
                        sharpness: number | null;
                        brightness: number | null;
                        similarity: number | null;
                    }[];
                    prompts: {
                        kind: string;
                        value: string;
                        from: number | null;
                        to: number | null;
                        answered: boolean | null;
                    }[];
                    speech: {
                        from: number;
                        to: number;
                    }[];
                    traces: string[];
                    bound: {
                        [key: string]: unknown;
                    } | null;
                } | null;
            }[];
            checks: {
                check: string;
                status: string;
                findings: string[];
            }[];
            findings: {
                code: string;
                /** @enum {string} */
                step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                source: string;
                evidence: {
                    signal: string;
                    measured: number | string | boolean | null;
                    threshold: number | string | null;
                    unit?: string;
                    atSeconds?: number;
                    region?: [
                        number,
                        number,
                        number,
                        number
                    ];
                    field: string | null;
                    modelId?: string;
                    /** @description a text of the person: ask for the field */
                    hidden: boolean;
                }[];
            }[];
            fields: {
                /** @enum {string} */
                field: "name" | "birthDate" | "documentNumber" | "nationality" | "sex" | "issuingState" | "issueDate" | "expiryDate";
                claimed: boolean;
                printed: boolean;
                machine: boolean;
                /** @enum {string} */
                agreement: "same" | "differs" | "other_script" | "only_one" | "none";
            }[];
            match: {
                similarity: number;
                compared_frames: number;
                model: string;
                accept: number;
                review: number;
                /** @enum {string} */
                band: "match" | "borderline" | "mismatch";
            } | null;
            models: string[];
            /** @description false: nothing was measured, or it is no longer kept */
            measured: boolean;
        };
        LinkedAccount: {
            account_id: string;
            /** @description the wallet’s own id */
            external_id: string | null;
            /** @constant */
            by: "document";
            /**
             * Format: date-time
             * @description when that account first showed it
             */
            since: string;
            /** @enum {string} */
            level: "none" | "basic" | "full";
            /** @description of its latest verification */
            state: ("created" | "preparing" | "capturing" | "analysing" | "in_review" | "retry_required" | "approved" | "declined" | "expired" | "cancelled" | "erased") | null;
            /** @description its latest case */
            case_id: string | null;
        };
        Case: {
            id: string;
            verification_id: string;
            account_id: string;
            /**
             * @description of the verification
             * @enum {string}
             */
            state: "created" | "preparing" | "capturing" | "analysing" | "in_review" | "retry_required" | "approved" | "declined" | "expired" | "cancelled" | "erased";
            closed_at: string | null;
            /** @enum {string} */
            risk: "formality" | "unclear" | "mismatch" | "attack";
            /** @enum {string} */
            assignment: "chosen" | "random";
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            due_at: string;
            overdue: boolean;
            /** @description who works on it now */
            lease: {
                /** @enum {string} */
                who: "you" | "colleague";
                name: string | null;
                until: string | null;
            } | null;
            decision: {
                /** @enum {string} */
                state: "proposed" | "scheduled" | "applied" | "withdrawn" | "replaced" | "void";
                /** @enum {string} */
                outcome: "approved" | "retry" | "review" | "declined" | "wait";
                reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                steps: ("preflight" | "document_front" | "document_back" | "face" | "voice")[];
                /** Format: date-time */
                decided_at: string;
                /** @description null: waits for a second person */
                effective_at: string | null;
                by: {
                    /** @enum {string} */
                    who: "you" | "colleague";
                    name: string | null;
                };
                second: {
                    /** @enum {string} */
                    who: "you" | "colleague";
                    name: string | null;
                } | null;
            } | null;
            /** @description exact codes of the automatic verdict */
            reasons: {
                /** @enum {string} */
                code: "network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable";
                class: string;
            }[];
            withheld: string | null;
            /** @description attempts used up */
            counted: number;
            /** @enum {string} */
            route: "undecided" | "automatic" | "attended";
            asked_for: string;
            document_type: string | null;
            policy: {
                key: string;
                version: number;
            };
            /** @description language the applicant reads */
            locale: string;
            level: string;
        };
        CasePage: {
            id: string;
            verification_id: string;
            account_id: string;
            /**
             * @description of the verification
             * @enum {string}
             */
            state: "created" | "preparing" | "capturing" | "analysing" | "in_review" | "retry_required" | "approved" | "declined" | "expired" | "cancelled" | "erased";
            closed_at: string | null;
            /** @enum {string} */
            risk: "formality" | "unclear" | "mismatch" | "attack";
            /** @enum {string} */
            assignment: "chosen" | "random";
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            due_at: string;
            overdue: boolean;
            /** @description who works on it now */
            lease: {
                /** @enum {string} */
                who: "you" | "colleague";
                name: string | null;
                until: string | null;
            } | null;
            decision: {
                /** @enum {string} */
                state: "proposed" | "scheduled" | "applied" | "withdrawn" | "replaced" | "void";
                /** @enum {string} */
                outcome: "approved" | "retry" | "review" | "declined" | "wait";
                reasons: ("network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable")[];
                steps: ("preflight" | "document_front" | "document_back" | "face" | "voice")[];
                /** Format: date-time */
                decided_at: string;
                /** @description null: waits for a second person */
                effective_at: string | null;
                by: {
                    /** @enum {string} */
                    who: "you" | "colleague";
                    name: string | null;
                };
                second: {
                    /** @enum {string} */
                    who: "you" | "colleague";
                    name: string | null;
                } | null;
            } | null;
            /** @description exact codes of the automatic verdict */
            reasons: {
                /** @enum {string} */
                code: "network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable";
                class: string;
            }[];
            withheld: string | null;
            /** @description attempts used up */
            counted: number;
            /** @enum {string} */
            route: "undecided" | "automatic" | "attended";
            asked_for: string;
            document_type: string | null;
            policy: {
                key: string;
                version: number;
            };
            /** @description language the applicant reads */
            locale: string;
            level: string;
            rules: {
                /** @enum {string} */
                assignment: "chosen" | "random";
                /** @enum {string} */
                secondLook: "never" | "declines" | "always";
                dueHours: number;
                undoSeconds: number;
            };
            policy_steps: ("preflight" | "document_front" | "document_back" | "face" | "voice")[];
            steps: {
                /** @enum {string} */
                step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                /** @enum {string} */
                state: "pending" | "started" | "recorded" | "done" | "superseded";
                try: number;
            }[];
            attempts: {
                number: number;
                max: number;
                counted: number;
                left: number;
                step_retries_left: number;
            };
            history: {
                verification_id: string;
                /** @enum {string} */
                state: "created" | "preparing" | "capturing" | "analysing" | "in_review" | "retry_required" | "approved" | "declined" | "expired" | "cancelled" | "erased";
                asked_for: string;
                /** Format: date-time */
                created_at: string;
                verdicts: {
                    round: number;
                    stage: string;
                    /** @enum {string} */
                    outcome: "approved" | "retry" | "review" | "declined" | "wait";
                    counted: boolean;
                    withheld: string | null;
                    reasons: {
                        /** @enum {string} */
                        code: "network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable";
                        class: string;
                    }[];
                    /** Format: date-time */
                    decided_at: string;
                }[];
            }[];
            notes: {
                id: string;
                by: string | null;
                /** Format: date-time */
                at: string;
                text: string | null;
            }[];
            tickets: {
                id: string;
                /** @enum {string} */
                state: "open" | "closed";
                /** @enum {string} */
                topic: "device" | "network" | "document" | "face" | "profile" | "accessibility" | "attended" | "other";
            }[];
        };
        CallPage: {
            id: string;
            /** @enum {string} */
            state: "scheduled" | "waiting" | "active" | "ended" | "cancelled" | "missed";
            /** @description the time that was agreed; null: at once */
            at: string | null;
            /** @description support asked for it */
            invited: boolean;
            /** @description in line: 1 is next; null: they do not wait */
            place: number | null;
            steps: {
                /** @enum {string} */
                kind: "consent_spoken" | "face" | "document_front" | "document_back" | "document_tilt" | "digits" | "code";
                /** @enum {string} */
                state: "open" | "passed" | "failed";
            }[];
            end: {
                /** @enum {string} */
                reason: "decided" | "later" | "light" | "picture" | "sound" | "line" | "helped" | "left" | "gone" | "missed" | "closed";
            } | null;
            /** @description what RTCPeerConnection takes as `iceServers`, while it goes on; credentials are good for minutes */
            ice: {
                urls: string[];
                username?: string;
                credential?: string;
            }[] | null;
            verification_id: string;
            account_id: string;
            ticket_id: string | null;
            verification_state: string;
            route: string;
            document_type: string | null;
            /** @description the applicant reads it */
            language: string;
            /** @description their page was heard of in the last 45 s */
            here: boolean;
            waiting_since: string | null;
            /** Format: date-time */
            created_at: string;
            ended_at: string | null;
            agent: {
                /** @enum {string} */
                who: "you" | "colleague";
                name: string | null;
            } | null;
            held_until: string | null;
            /** @description as the applicant’s page measured it last */
            quality: {
                rtt_ms: number | null;
                loss: number | null;
                width: number | null;
                height: number | null;
                fps: number | null;
                kbps: number | null;
                /** Format: date-time */
                at: string;
            } | null;
            snapshots: {
                id: string;
                /** @enum {string} */
                step: "consent_spoken" | "face" | "document_front" | "document_back" | "document_tilt" | "digits" | "code";
                /** @enum {string} */
                state: "asked" | "received" | "measured" | "not_measured" | "destroyed";
                /** Format: date-time */
                at: string;
                /** @description null: not measured, or not yet */
                checks: {
                    /** @enum {string} */
                    check: "document.media" | "document.capture" | "document.read" | "document.consistency" | "document.validity" | "document.presentation" | "claims.match" | "applicant.age" | "face.media" | "face.capture" | "face.environment" | "face.continuity" | "face.still_image" | "face.presentation" | "face.match" | "face.enrolled" | "audio.presence" | "liveness.binding" | "liveness.timing" | "liveness.challenge" | "liveness.evidence" | "liveness.reuse" | "link.document" | "link.face" | "link.velocity" | "voice.media" | "voice.continuity" | "voice.timing" | "voice.lips" | "voice.digits";
                    /** @enum {string} */
                    status: "passed" | "failed" | "inconclusive" | "not_run";
                    findings: {
                        /** @enum {string} */
                        code: "network.offline" | "network.too_slow" | "network.unstable" | "network.metered_or_busy" | "upload.interrupted" | "upload.incomplete" | "upload.corrupted" | "device.browser_unsupported" | "device.in_app_browser" | "device.insecure_context" | "device.iframe_blocked" | "device.camera_missing" | "device.camera_denied" | "device.camera_dismissed" | "device.camera_busy" | "device.camera_black" | "device.camera_frozen" | "device.camera_wrong_lens" | "device.camera_low_resolution" | "device.camera_low_frame_rate" | "device.microphone_missing" | "device.microphone_denied" | "device.microphone_dismissed" | "device.microphone_busy" | "device.microphone_silent" | "device.microphone_clipping" | "device.microphone_hears_prompt" | "session.link_expired" | "session.already_open" | "session.abandoned" | "session.backgrounded" | "consent.declined" | "consent.withdrawn" | "consent.alternative_requested" | "environment.too_dark" | "environment.too_bright" | "environment.backlit" | "environment.uneven_light" | "environment.noisy" | "environment.busy_background" | "environment.not_alone" | "face.not_found" | "face.out_of_frame" | "face.too_far" | "face.too_close" | "face.covered" | "face.blurred" | "face.eyes_closed" | "face.not_frontal" | "face.multiple" | "document.not_found" | "document.blurred" | "document.glare" | "document.too_dark" | "document.cut_off" | "document.too_far" | "document.wrong_side" | "document.multiple" | "document.covered" | "document.greyscale" | "document.mrz_unreadable" | "document.barcode_unreadable" | "document.text_unreadable" | "document.expired" | "document.expires_soon" | "document.type_not_accepted" | "document.country_not_accepted" | "document.damaged" | "document.photocopy" | "document.screen" | "document.screenshot" | "document.tampered" | "document.portrait_replaced" | "document.specimen" | "document.data_inconsistent" | "identity.name_mismatch" | "identity.birth_date_mismatch" | "identity.document_number_mismatch" | "identity.nationality_mismatch" | "identity.id_number_invalid" | "identity.face_mismatch" | "identity.face_borderline" | "identity.portrait_unusable" | "identity.under_age" | "liveness.challenge_missed" | "liveness.too_fast" | "liveness.too_short" | "liveness.timeout" | "liveness.challenge_wrong_order" | "liveness.still_image" | "voice.silent" | "voice.too_quiet" | "voice.off_time" | "voice.digits_wrong" | "voice.lips_not_moving" | "attack.print" | "attack.screen_replay" | "attack.mask" | "attack.deepfake" | "attack.injected_video" | "attack.virtual_camera" | "attack.challenge_reuse" | "attack.recording_edited" | "attack.recording_reused" | "attack.face_swap_mid_session" | "attack.coaching_suspected" | "link.face_duplicate" | "link.document_duplicate" | "link.device_velocity" | "link.face_blocklisted" | "link.document_blocklisted" | "policy.attempts_exhausted" | "policy.cool_down" | "policy.country_not_served" | "policy.reverification_due" | "policy.reverification_random" | "policy.reverification_requested" | "system.analysis_unavailable" | "system.internal" | "system.reviewer_unavailable";
                        /** @enum {string} */
                        step: "preflight" | "document_front" | "document_back" | "face" | "voice";
                    }[];
                }[] | null;
            }[];
            recordings: {
                id: string;
                /** @enum {string} */
                state: "expected" | "stored" | "destroyed";
                bytes: number | null;
                /** Format: date-time */
                at: string;
            }[];
            /** @description the applicant’s page records its own side: policy and consent allow it */
            recorded: boolean;
        };
        Ticket: {
            id: string;
            account_id: string;
            verification_id: string;
            /** @enum {string} */
            kind: "help" | "appeal";
            /** @enum {string} */
            state: "open" | "closed";
            /** @enum {string} */
            topic: "device" | "network" | "document" | "face" | "profile" | "accessibility" | "attended" | "other";
            step: ("preflight" | "document_front" | "document_back" | "face" | "voice") | null;
            /** @description what was found up to then, so that nobody asks twice */
            findings: components["schemas"]["Reason"][];
            /** Format: date-time */
            opened_at: string;
            closed_at: string | null;
            /** @description of an appeal */
            answer_by: string | null;
            /** @description of an appeal that was answered */
            outcome: ("upheld" | "dismissed") | null;
            /** @description what the person thought of the answer, 1 to 5 */
            satisfaction: number | null;
            /** @description who of the staff answers; not told to the person */
            held_by: {
                id: string;
                name: string;
            } | null;
        };
        Event: {
            id: string;
            /** @enum {string} */
            type: "verification.created" | "verification.started" | "verification.step_completed" | "verification.retry_required" | "verification.in_review" | "verification.approved" | "verification.declined" | "verification.expired" | "verification.cancelled" | "account.entitlements_changed" | "account.reverification_due" | "account.reverification_reminder" | "account.erasure_requested" | "account.erased" | "ticket.opened" | "ticket.overdue" | "ticket.closed" | "call.scheduled" | "call.reminder" | "call.ended" | "address.proved" | "address.revoked" | "credential.issued" | "credential.revoked";
            account_id: string | null;
            verification_id: string | null;
            data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at: string;
        };
        /** @description RFC 9457, with a code of docs/errors.md; a code may carry more, such as `issues`, `state` or `next_possible_at` */
        Problem: {
            type: string;
            title: string;
            title_zh: string;
            status: number;
            /** @enum {string} */
            code: "upload.header" | "upload.tus_version" | "upload.not_found" | "upload.gone" | "upload.differs" | "upload.offset" | "upload.locked" | "upload.checksum" | "upload.clip_hash" | "upload.type" | "upload.too_large" | "upload.too_long" | "upload.too_many" | "upload.complete" | "upload.busy" | "block_list.no_document" | "block_list.no_face" | "block_list.no_basis" | "request.invalid" | "request.too_large" | "request.media_type" | "request.unknown_route" | "request.too_many" | "access.missing" | "access.refused" | "access.expired" | "access.scope" | "access.origin" | "access.second_factor" | "access.role" | "staff.wrong_credentials" | "staff.wrong_code" | "staff.passkey" | "staff.passkey_host" | "staff.sso_off" | "staff.sso_unreachable" | "staff.sign_in_over" | "staff.wait" | "staff.password_weak" | "staff.invitation" | "staff.email_needed" | "staff.email_taken" | "staff.second_factor_set" | "staff.own_account" | "staff.second_person" | "staff.same_person" | "staff.last_admin" | "case.held" | "case.not_held" | "case.closed" | "case.decided" | "case.undo_over" | "case.assigned" | "case.none" | "call.not_offered" | "call.none" | "call.time" | "call.closed" | "call.not_recorded" | "call.state" | "call.taken" | "call.not_held" | "call.step" | "call.code" | "call.steps_open" | "call.no_case" | "call.snapshot" | "call.too_much" | "resource.not_found" | "idempotency.under_way" | "idempotency.key_reused" | "account.erased" | "account.not_verified" | "account.corrections_used_up" | "ticket.no_verdict" | "ticket.closed" | "ticket.no_picture" | "ticket.held" | "ticket.no_agent" | "ticket.not_yours" | "ticket.step_not_filmed" | "ticket.granted_enough" | "ticket.not_to_extend" | "ticket.check_over" | "ticket.not_to_rate" | "ticket.too_long" | "ticket.outcome_needed" | "address.unreadable" | "address.format" | "address.challenge_over" | "address.signature" | "address.contract_unreachable" | "address.too_many" | "credential.too_many" | "verification.already_open" | "verification.cool_down" | "verification.state" | "policy.unknown" | "policy.version_taken" | "policy.check_not_served" | "policy.recogniser_unmeasured" | "policy.no_liveness" | "consent.needed" | "consent.face_needed" | "step.not_expected" | "step.document_not_accepted" | "step.nonce" | "step.time_over" | "step.challenges_left" | "step.restarts_used_up" | "challenge.out_of_order" | "capture.code" | "handoff.unconfirmed" | "handoff.over" | "session.already_open" | "media.range" | "webhook.address" | "key.scope" | "test_mode.only" | "system.internal" | "system.not_ready";
            remedy: string;
            request_id: string;
            issues?: {
                at: string;
                problem: string;
            }[];
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
