export interface paths {
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 服务是否可用 */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 向手机号发送登录验证码
         * @description 验证码十分钟内有效，只能用一次；再要一次，前一个就作废。同一手机号每分钟最多一次、每小时五次、每天十次。无论手机号是否登记过，回答都一样。
         */
        post: operations["requestCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看自己的全部登录会话
         * @description 还有效的，最近登录的在前；可据此发现陌生的登录并退出。
         *
         *     可用身份：骑手等新就业人员、网格员、社区工作人员、街道管理员。只涉及本人的内容。
         *
         *     可用身份：骑手等新就业人员、网格员、社区工作人员、街道管理员。只涉及本人的内容。
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * 用手机号和验证码登录
         * @description 骑手等新就业人员的登录；第一次登录的手机号随即登记。令牌只在这里给出一次，九十天有效，可随时退出。同一手机号十分钟内最多输错五次，重新获取验证码也不重新计数。
         */
        post: operations["signInWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看自己以什么身份登录
         * @description 可用身份：骑手等新就业人员、网格员、社区工作人员、街道管理员。只涉及本人的内容。
         *
         *     可用身份：骑手等新就业人员、网格员、社区工作人员、街道管理员。只涉及本人的内容。
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /**
         * 退出登录
         * @description 令牌立即失效。
         *
         *     可用身份：骑手等新就业人员、网格员、社区工作人员、街道管理员。只涉及本人的内容。
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 退出自己的一个登录会话
         * @description 例如丢失的手机上的那一个；它的令牌立即失效。
         *
         *     可用身份：骑手等新就业人员、网格员、社区工作人员、街道管理员。只涉及本人的内容。
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/staff-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 工作人员登录
         * @description 社区工作人员和街道管理员还须动态口令。连错 5 次锁定 15 分钟：各台登录过的设备（device_token）分别计数，没有登录过的合在一起计数，所以陌生人试错锁不住本人。
         */
        post: operations["openStaffSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 更换自己的密码
         * @description 首次登录必须先做这一步。其他设备上的登录全部失效，这次登录继续有效。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。只涉及本人的内容。
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 确认动态口令
         * @description 填写身份验证应用显示的数字，证明密钥已装好；以后登录都要动态口令。本人的其他登录全部失效。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。只涉及本人的内容。
         */
        put: operations["confirmTotp"];
        /**
         * 领取动态口令的密钥
         * @description 密钥只出示一次；再领一次，前一个就作废。用 PUT /v1/auth/totp 确认后生效。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。只涉及本人的内容。
         */
        post: operations["beginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询工作人员
         * @description 本街道及其社区的工作人员，按区划排列，姓名隐去大部分。查询会留下审计记录。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listStaff"];
        put?: never;
        /**
         * 新建工作人员
         * @description 初始密码随机生成，只出示一次，首次登录须更换。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["createStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一位工作人员
         * @description 可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["getStaff"];
        /**
         * 修改工作人员
         * @description 角色或区划改变时，这位工作人员的登录立即全部失效。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        put: operations["changeStaff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用工作人员
         * @description 立即生效：已有的登录全部失效，正在进行的修改不再生效。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["disableStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新启用工作人员
         * @description 须重新登录。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["enableStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重置工作人员的密码
         * @description 生成新的初始密码，只出示一次；已有的登录和锁定全部解除。不能用来重置自己的密码。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["resetStaffPassword"];
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
        /**
         * 查询本街道的接口密钥
         * @description 最新的在前。密文不在其中，只有用来辨认的首尾几个字符。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * 新建接口密钥
         * @description 密文（gxk_live_… 或 gxk_test_…）只在这次回答中给出，服务只保存它的散列；用同一个 Idempotency-Key 原样重试时回答相同。测试密钥只看得到沙盒：代码以 99 开头的虚构区划和其中的驿站；它仍由您所在街道管理。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["createApiKey"];
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
        /**
         * 查看一把接口密钥
         * @description 可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
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
        /**
         * 更换接口密钥的密文
         * @description 生成新的密文，只在这次回答中给出；旧的在 overlap_minutes 内仍可用，便于合作应用从容切换。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 吊销接口密钥
         * @description 所有密文立即失效，且不能恢复。已吊销的再吊销不变。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询区划
         * @description 任城区及以下的区划，按代码排列。可只要某一级别，或某一区划的直接下级。测试密钥得到的是沙盒里虚构的区划（代码以 99 开头）。
         */
        get: operations["listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看一个区划及其直接下级 */
        get: operations["getArea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询驿站
         * @description 按位置、需要和时间查询驿站，各条件可任意组合。给出 near 时由近及远并带距离，否则按编码排列。
         *
         *     不必登录，也不需要任何权限范围。测试密钥（`gxk_test_…`）在这里和其他公开查询中看到的总是沙盒里的虚构驿站。
         */
        get: operations["listStations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看一座驿站 */
        get: operations["getStation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations.geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 以 GeoJSON 导出查到的驿站
         * @description 条件与 GET /v1/stations 相同。几何坐标按 RFC 7946 总是 WGS-84；properties.position 用 crs 指定的坐标系。
         */
        get: operations["exportStationsAsGeojson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 以 CSV 导出查到的驿站
         * @description 条件与 GET /v1/stations 相同。UTF-8 带 BOM，可直接用 Excel 打开；改好后用 npm run import 导入。以公式符号开头的文字前加一个单引号。
         */
        get: operations["exportStationsAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/station-template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载导入驿站用的空白表格
         * @description 与 CSV 导出的列相同，只有表头。
         */
        get: operations["getStationTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/amenities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询设施与服务的目录 */
        get: operations["listAmenities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询审计记录
         * @description 谁在何时从何处对什么做了什么、为什么，最新的在前。查询本身也会记录。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 以 CSV 导出审计记录
         * @description 条件与 GET /v1/audit 相同，UTF-8 带 BOM。导出本身也会记录。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["exportAuditEntriesAsCsv"];
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
        /**
         * Problem
         * @description 错误回答（RFC 9457）。
         */
        Problem: {
            /**
             * Format: uri-reference
             * @description 解释该错误码的页面地址。
             */
            type: string;
            /** @description 错误的名称，同一错误码总是相同。 */
            title: string;
            /** @description HTTP 状态码。 */
            status: number;
            /** @description 稳定的错误码，程序据此判断。 */
            code: string;
            /** @description 这一次出了什么错、应当怎么办；默认中文，Accept-Language 更偏好英文时为英文。 */
            detail: string;
            /** @description 本次请求的编号，向管理员反映问题时请提供。 */
            request_id: string;
            /** @description 输入中的每一处错误。 */
            errors?: {
                /** @description 出错位置：指向 { path, query, headers, body } 的 JSON Pointer。 */
                pointer: string;
                /** @description 这一处的错误码。 */
                code: string;
                /** @description 这一处错在哪里、应当怎么改。 */
                detail: string;
            }[];
        };
        /**
         * Health
         * @description 服务状态。
         */
        Health: {
            /**
             * @description 可以提供服务。
             * @enum {string}
             */
            status: "ready";
        };
        /**
         * CodeRequest
         * @description 向哪个手机号发送验证码。
         */
        CodeRequest: {
            /**
             * @description 大陆手机号；可带 +86，可有空格或短横线。
             * @example 19900000001
             */
            phone: string;
        };
        /**
         * CodeAnswer
         * @description 验证码已发出；不透露这个手机号是否登记过。
         */
        CodeAnswer: {
            /**
             * @description 验证码多少秒内有效。
             * @example 600
             */
            expires_in_seconds: number;
            /**
             * @description 多少秒后可以再要一次。
             * @example 60
             */
            resend_in_seconds: number;
        };
        /**
         * WorkerSignIn
         * @description 手机号和收到的验证码。
         */
        WorkerSignIn: {
            /**
             * @description 大陆手机号；可带 +86，可有空格或短横线。
             * @example 19900000001
             */
            phone: string;
            /**
             * @description 短信里的六位验证码。
             * @example 048213
             */
            code: string;
        };
        /**
         * Session
         * @description 一次登录：谁、以什么身份、到何时。
         */
        Session: {
            /**
             * @description 登录会话的编号。
             * @example 0d9c3a52-6a1e-4c0f-9d4e-5b8f3c2a7e10
             */
            id: string;
            /**
             * @description worker 骑手等新就业人员，staff 工作人员。
             * @example worker
             * @enum {string}
             */
            kind: "worker" | "staff";
            /** @description 工作人员的角色；骑手等为 null。 */
            role: ("enumerator" | "community" | "subdistrict") | null;
            /** @description 所属区划。 */
            area: {
                /**
                 * @description 12 位统计用区划代码。
                 * @example 370811015002
                 */
                code: string;
            };
            /** @description 须先做完什么才能做其他操作：password_change 更换初始密码，totp_enrolment 设置动态口令；没有则为 null。 */
            restriction: ("password_change" | "totp_enrolment") | null;
            /** @description 登录的人。 */
            person: {
                /**
                 * @description 本人的编号。
                 * @example 5f0b7d1e-2c4a-4b8e-8f1d-9a6c3e7b2d40
                 */
                id: string;
                /** @description 打码的姓名；没有登记则为 null。 */
                name: string | null;
                /** @description 打码的手机号；没有登记则为 null。 */
                phone: string | null;
            };
            /**
             * Format: date-time
             * @description 何时登录。
             * @example 2026-11-23T10:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 何时到期，之后须重新登录。
             * @example 2027-02-21T10:00:00+08:00
             */
            expires_at: string;
        };
        /**
         * OpenedSession
         * @description 登录成功。
         */
        OpenedSession: {
            /**
             * @description 令牌，只在此时给出一次；以后放在请求头 Authorization: Bearer … 中。
             * @example gxs_REPLACE_WITH_YOUR_TOKEN
             */
            token: string;
            /**
             * Format: date-time
             * @description 何时到期，之后须重新登录。
             * @example 2027-02-21T10:00:00+08:00
             */
            expires_at: string;
            session: components["schemas"]["Session"];
        };
        /**
         * SessionListed
         * @description 自己的一次登录；不含令牌。
         */
        SessionListed: {
            /**
             * @description 登录会话的编号。
             * @example 0d9c3a52-6a1e-4c0f-9d4e-5b8f3c2a7e10
             */
            id: string;
            /**
             * @description 是不是现在用的这一个。
             * @example true
             */
            is_current: boolean;
            /** @description 从哪个网段登录；不知道则为 null。 */
            network: string | null;
            /**
             * Format: date-time
             * @description 何时登录。
             * @example 2026-11-23T10:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 何时到期，之后须重新登录。
             * @example 2027-02-21T10:00:00+08:00
             */
            expires_at: string;
        };
        /**
         * SessionPage
         * @description 一页自己的登录会话，最近登录的在前。
         */
        SessionPage: {
            items: components["schemas"]["SessionListed"][];
            /** @description 下一页的游标；没有下一页时为 null。 */
            next: string | null;
        };
        /**
         * StaffCredentials
         * @description 工作人员的登录凭据。
         */
        StaffCredentials: {
            /**
             * @description 账号，不分大小写。
             * @example xugou.li
             */
            account: string;
            /**
             * @description 密码。
             * @example k7mq-3xte-9hvb-wz4d
             */
            password: string;
            /**
             * @description 身份验证应用当前显示的六位数字，每个只能用一次。
             * @example 492039
             */
            totp_code?: string;
            /**
             * @description 这台设备以前登录时得到的 device_token：带上它，别人试错造成的锁定不影响您。
             * @example gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G
             */
            device_token?: string;
        };
        /**
         * StaffSession
         * @description 工作人员的一次登录。
         */
        StaffSession: {
            /**
             * @description 令牌，放在请求头 Authorization: Bearer … 中；只在此处出现一次。
             * @example gxs_Jb3xKp0fQ2sT5vW8yZ1a4c7e9gHjKmNpQrStUvWxYz0
             */
            token: string;
            /**
             * Format: date-time
             * @description 令牌何时失效。
             * @example 2026-11-23T22:00:00+08:00
             */
            expires_at: string;
            /**
             * @description 还须先做什么：password_change 更换密码（PUT /v1/auth/password），totp_enrolment 设置动态口令（POST /v1/auth/totp）；null 表示登录已完成。
             * @example password_change
             */
            restriction: ("password_change" | "totp_enrolment") | null;
            /**
             * @description 请保存在这台设备上，下次登录时带上；它不能代替密码。
             * @example gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G
             */
            device_token: string;
            /**
             * Format: date-time
             * @description device_token 何时失效；每次带上它登录都会延长。
             * @example 2026-11-23T22:00:00+08:00
             */
            device_expires_at: string;
            /** @description 登录的是谁。 */
            staff: {
                /**
                 * Format: uuid
                 * @description 人员编号。
                 */
                id: string;
                /**
                 * @description 角色。
                 * @enum {string}
                 */
                role: "enumerator" | "community" | "subdistrict";
                /** @description 所属区划。 */
                area_code: string;
            };
        };
        /**
         * PasswordChange
         * @description 更换密码。
         */
        PasswordChange: {
            /**
             * @description 现在的密码；首次登录时为初始密码。
             * @example k7mq-3xte-9hvb-wz4d
             */
            current_password: string;
            /**
             * @description 新密码，12 到 128 个字符；不能是账号、现在的密码或常见的密码。
             * @example 虚构的驿站里有七把红色雨伞
             */
            new_password: string;
        };
        /**
         * SignInProgress
         * @description 登录还差哪一步。
         */
        SignInProgress: {
            /**
             * @description 还须先做什么：password_change 更换密码（PUT /v1/auth/password），totp_enrolment 设置动态口令（POST /v1/auth/totp）；null 表示登录已完成。
             * @example password_change
             */
            restriction: ("password_change" | "totp_enrolment") | null;
        };
        /**
         * TotpSecret
         * @description 动态口令的密钥。
         */
        TotpSecret: {
            /**
             * @description 密钥（Base32），只在此处出现一次；供手工填入身份验证应用。
             * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
             */
            secret: string;
            /**
             * @description 同一密钥的 otpauth 地址，做成二维码供身份验证应用扫描。
             * @example otpauth://totp/%E8%A7%82%E6%96%B0:xugou.li?issuer=%E8%A7%82%E6%96%B0&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30
             */
            uri: string;
        };
        /**
         * TotpConfirmation
         * @description 证明密钥已装好。
         */
        TotpConfirmation: {
            /**
             * @description 身份验证应用当前显示的六位数字，每个只能用一次。
             * @example 492039
             */
            code: string;
        };
        /**
         * StaffMember
         * @description 一位工作人员。
         */
        StaffMember: {
            /**
             * @description 人员编号。
             * @example 0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21
             */
            id: string;
            /**
             * @description 账号。
             * @example xugou.li
             */
            account: string;
            /** @description 姓名，隐去大部分；个人信息已删除的为 null。 */
            name: string | null;
            /** @description 手机号，隐去中间四位；没有登记的为 null。 */
            phone: string | null;
            /**
             * @description 角色：enumerator 网格员，community 社区工作人员，subdistrict 街道管理员。
             * @example community
             * @enum {string}
             */
            role: "enumerator" | "community" | "subdistrict";
            /**
             * @description 所属区划：街道管理员须为街道，其他人为社区或街道。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 是否还在用初始密码。
             * @example false
             */
            must_change_password: boolean;
            /**
             * @description 是否已设置动态口令。
             * @example true
             */
            has_totp: boolean;
            /** @description 何时停用；未停用的为 null。 */
            disabled_at: string | null;
            /**
             * @description 版本，每次修改加一；修改时放在 If-Match 中。
             * @example 3
             */
            version: number;
            /**
             * Format: date-time
             * @description 何时新建。
             * @example 2026-11-23T10:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 何时最后修改。
             * @example 2026-11-23T10:00:00+08:00
             */
            updated_at: string;
        };
        /**
         * StaffMemberWithPassword
         * @description 一位工作人员及其初始密码。
         */
        StaffMemberWithPassword: {
            /**
             * @description 人员编号。
             * @example 0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21
             */
            id: string;
            /**
             * @description 账号。
             * @example xugou.li
             */
            account: string;
            /** @description 姓名，隐去大部分；个人信息已删除的为 null。 */
            name: string | null;
            /** @description 手机号，隐去中间四位；没有登记的为 null。 */
            phone: string | null;
            /**
             * @description 角色：enumerator 网格员，community 社区工作人员，subdistrict 街道管理员。
             * @example community
             * @enum {string}
             */
            role: "enumerator" | "community" | "subdistrict";
            /**
             * @description 所属区划：街道管理员须为街道，其他人为社区或街道。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 是否还在用初始密码。
             * @example false
             */
            must_change_password: boolean;
            /**
             * @description 是否已设置动态口令。
             * @example true
             */
            has_totp: boolean;
            /** @description 何时停用；未停用的为 null。 */
            disabled_at: string | null;
            /**
             * @description 版本，每次修改加一；修改时放在 If-Match 中。
             * @example 3
             */
            version: number;
            /**
             * Format: date-time
             * @description 何时新建。
             * @example 2026-11-23T10:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 何时最后修改。
             * @example 2026-11-23T10:00:00+08:00
             */
            updated_at: string;
            /**
             * @description 初始密码，只在此处出现一次，请当面交给本人；首次登录须更换。
             * @example k7mq-3xte-9hvb-wz4d
             */
            first_password: string;
        };
        /**
         * StaffPage
         * @description 一页工作人员，按区划排列。
         */
        StaffPage: {
            items: components["schemas"]["StaffMember"][];
            /** @description 下一页的 cursor；没有更多时为 null。 */
            next: string | null;
        };
        /**
         * NewStaffMember
         * @description 新的工作人员。
         */
        NewStaffMember: {
            /**
             * @description 账号：小写字母开头，3 到 48 个小写字母、数字、点、下划线或连字符；以后不能改。
             * @example xugou.li
             */
            account: string;
            /**
             * @description 姓名，加密保存。
             * @example 虚构李四
             */
            name: string;
            /**
             * @description 角色：enumerator 网格员，community 社区工作人员，subdistrict 街道管理员。
             * @example community
             * @enum {string}
             */
            role: "enumerator" | "community" | "subdistrict";
            /**
             * @description 所属区划：街道管理员须为街道，其他人为社区或街道。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 手机号，加密保存，只供联系。
             * @example 19900000001
             */
            phone?: string;
        };
        /**
         * StaffChange
         * @description 工作人员的新内容；不写 name 则姓名不变。
         */
        StaffChange: {
            /**
             * @description 姓名，加密保存。
             * @example 虚构李四
             */
            name?: string;
            /**
             * @description 角色：enumerator 网格员，community 社区工作人员，subdistrict 街道管理员。
             * @example community
             * @enum {string}
             */
            role: "enumerator" | "community" | "subdistrict";
            /**
             * @description 所属区划：街道管理员须为街道，其他人为社区或街道。
             * @example 370811015002
             */
            area_code: string;
        };
        /**
         * PasswordReset
         * @description 怎样重置。
         */
        PasswordReset: {
            /**
             * @description 是否同时取消动态口令，例如手机丢失时；默认 false。
             * @example true
             */
            reset_totp?: boolean;
        };
        /**
         * ApiKey
         * @description 合作应用的一把接口密钥，不含密文。
         */
        ApiKey: {
            /**
             * Format: uuid
             * @description 密钥的编号。
             * @example 7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10
             */
            id: string;
            /**
             * @description 给谁、做什么用，便于辨认。
             * @example 虚构地图小程序
             */
            name: string;
            /**
             * @description live 正式；test 测试，只看得到沙盒里的虚构内容，正式密钥和其他人都看不到沙盒。
             * @example test
             * @enum {string}
             */
            environment: "live" | "test";
            /**
             * @description 权限范围。公开的查询不需要权限范围。
             * @example [
             *       "stations:read"
             *     ]
             */
            scopes: ("stations:read" | "faults:read")[];
            /**
             * @description 看得到哪个区划及其下级的内容；测试密钥是沙盒区划。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 只能从这些网段使用；空数组表示不限。
             * @example [
             *       "203.0.113.0/24"
             *     ]
             */
            allowed_networks: string[];
            /**
             * @description active 可用，expired 已过期，revoked 已吊销。
             * @example active
             * @enum {string}
             */
            state: "active" | "expired" | "revoked";
            /** @description 未到期的密文，最新的在前。 */
            secrets: {
                /**
                 * @description 密文的首尾几个字符，用来辨认是哪一个。
                 * @example gxk_live_Ab3d…9f0c
                 */
                hint: string;
                /**
                 * Format: date-time
                 * @description 何时生成。
                 * @example 2026-11-23T10:00:00+08:00
                 */
                created_at: string;
                /**
                 * @description 更换后还用到何时；最新的一个为 null。
                 * @example 2026-11-24T10:00:00+08:00
                 */
                expires_at: string | null;
            }[];
            /**
             * @description 何时失效；null 表示长期有效。
             * @example 2027-06-30T18:00:00+08:00
             */
            expires_at: string | null;
            /**
             * @description 何时吊销；未吊销为 null。
             * @example 2026-12-01T09:00:00+08:00
             */
            revoked_at: string | null;
            /**
             * @description 最近一次使用，精确到一分钟；从未使用为 null。
             * @example 2026-11-23T10:00:00+08:00
             */
            last_used_at: string | null;
            /**
             * @description 每次更换或吊销加一。
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description 何时新建。
             * @example 2026-11-23T10:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 最近一次更换或吊销；没有则同 created_at。
             * @example 2026-11-23T10:00:00+08:00
             */
            updated_at: string;
        };
        /**
         * IssuedApiKey
         * @description 一把接口密钥和它刚生成的密文。
         */
        IssuedApiKey: {
            /**
             * Format: uuid
             * @description 密钥的编号。
             * @example 7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10
             */
            id: string;
            /**
             * @description 给谁、做什么用，便于辨认。
             * @example 虚构地图小程序
             */
            name: string;
            /**
             * @description live 正式；test 测试，只看得到沙盒里的虚构内容，正式密钥和其他人都看不到沙盒。
             * @example test
             * @enum {string}
             */
            environment: "live" | "test";
            /**
             * @description 权限范围。公开的查询不需要权限范围。
             * @example [
             *       "stations:read"
             *     ]
             */
            scopes: ("stations:read" | "faults:read")[];
            /**
             * @description 看得到哪个区划及其下级的内容；测试密钥是沙盒区划。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 只能从这些网段使用；空数组表示不限。
             * @example [
             *       "203.0.113.0/24"
             *     ]
             */
            allowed_networks: string[];
            /**
             * @description active 可用，expired 已过期，revoked 已吊销。
             * @example active
             * @enum {string}
             */
            state: "active" | "expired" | "revoked";
            /** @description 未到期的密文，最新的在前。 */
            secrets: {
                /**
                 * @description 密文的首尾几个字符，用来辨认是哪一个。
                 * @example gxk_live_Ab3d…9f0c
                 */
                hint: string;
                /**
                 * Format: date-time
                 * @description 何时生成。
                 * @example 2026-11-23T10:00:00+08:00
                 */
                created_at: string;
                /**
                 * @description 更换后还用到何时；最新的一个为 null。
                 * @example 2026-11-24T10:00:00+08:00
                 */
                expires_at: string | null;
            }[];
            /**
             * @description 何时失效；null 表示长期有效。
             * @example 2027-06-30T18:00:00+08:00
             */
            expires_at: string | null;
            /**
             * @description 何时吊销；未吊销为 null。
             * @example 2026-12-01T09:00:00+08:00
             */
            revoked_at: string | null;
            /**
             * @description 最近一次使用，精确到一分钟；从未使用为 null。
             * @example 2026-11-23T10:00:00+08:00
             */
            last_used_at: string | null;
            /**
             * @description 每次更换或吊销加一。
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description 何时新建。
             * @example 2026-11-23T10:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 最近一次更换或吊销；没有则同 created_at。
             * @example 2026-11-23T10:00:00+08:00
             */
            updated_at: string;
            /** @description 密文，只给出这一次：请立即妥善保存，放在请求头 Authorization: Bearer … 中使用。 */
            key: string;
        };
        /**
         * ApiKeyPage
         * @description 一页接口密钥，最新的在前。
         */
        ApiKeyPage: {
            items: components["schemas"]["ApiKey"][];
            /** @description 下一页的游标；没有下一页时为 null。 */
            next: string | null;
        };
        /**
         * NewApiKey
         * @description 要新建的接口密钥。
         */
        NewApiKey: {
            /**
             * @description 给谁、做什么用，便于辨认。
             * @example 虚构地图小程序
             */
            name: string;
            /**
             * @description live 正式；test 测试，只看得到沙盒里的虚构内容，正式密钥和其他人都看不到沙盒。
             * @example test
             * @enum {string}
             */
            environment: "live" | "test";
            /**
             * @description 权限范围。公开的查询不需要权限范围。
             * @example [
             *       "stations:read"
             *     ]
             */
            scopes: ("stations:read" | "faults:read")[];
            /**
             * @description 看得到哪个区划及其下级的内容。正式密钥：您所在街道（不填即是）或其下的社区；测试密钥：沙盒区划，不填为沙盒街道。
             * @example 370811015002
             */
            area_code?: string;
            /**
             * Format: date-time
             * @description 何时失效，须在将来；不填为长期有效。
             * @example 2027-06-30T18:00:00+08:00
             */
            expires_at?: string;
            /**
             * @description 只能从这些网段（CIDR，IPv4 或 IPv6）使用；单个地址可直接写；不填或空数组为不限。
             * @example [
             *       "203.0.113.0/24",
             *       "2001:db8::/32"
             *     ]
             */
            allowed_networks?: string[];
        };
        /**
         * ApiKeyRotation
         * @description 怎样更换。
         */
        ApiKeyRotation: {
            /**
             * @description 旧密文还可用多少分钟，最多 7 天；疑似泄露时填 0，旧密文立即失效。先前更换留下的旧密文也不会超过这个时间。
             * @example 1440
             */
            overlap_minutes: number;
        };
        /**
         * Area
         * @description 一个行政区划（区划代码状态：2023-06-30）。
         */
        Area: {
            /**
             * @description 12 位统计用区划代码。
             * @example 370811015002
             */
            code: string;
            /**
             * @description 区划名称。
             * @example 琵琶山社区居民委员会
             */
            name: string;
            /**
             * @description 级别：省、市、区、街道、社区。
             * @example community
             * @enum {string}
             */
            level: "province" | "city" | "district" | "subdistrict" | "community";
            /** @description 上级区划代码；省级没有上级。 */
            parent_code: string | null;
        };
        /**
         * AreaWithChildren
         * @description 一个行政区划及其直接下级。
         */
        AreaWithChildren: {
            /**
             * @description 12 位统计用区划代码。
             * @example 370811015002
             */
            code: string;
            /**
             * @description 区划名称。
             * @example 琵琶山社区居民委员会
             */
            name: string;
            /**
             * @description 级别：省、市、区、街道、社区。
             * @example community
             * @enum {string}
             */
            level: "province" | "city" | "district" | "subdistrict" | "community";
            /** @description 上级区划代码；省级没有上级。 */
            parent_code: string | null;
            /** @description 直接下级，按代码排列。 */
            children: components["schemas"]["Area"][];
        };
        /**
         * AreaPage
         * @description 一页区划，按代码排列。
         */
        AreaPage: {
            items: components["schemas"]["Area"][];
            /** @description 下一页的游标；没有下一页时为 null。 */
            next: string | null;
        };
        /**
         * Span
         * @description 一段开放时间。
         */
        Span: {
            /**
             * @description 开门时间。
             * @example 08:30
             */
            opens: string;
            /**
             * @description 关门时间；不晚于开门时间时指次日，24:00 指当日结束。
             * @example 20:30
             */
            closes: string;
        };
        /**
         * WeeklySpan
         * @description 每周某一天的一段开放时间。
         */
        WeeklySpan: {
            /**
             * @description 星期，1 为周一，7 为周日。
             * @example 1
             */
            weekday: number;
            /**
             * @description 开门时间。
             * @example 08:30
             */
            opens: string;
            /**
             * @description 关门时间；不晚于开门时间时指次日，24:00 指当日结束。
             * @example 20:30
             */
            closes: string;
        };
        /**
         * HoursException
         * @description 某一天的特殊开放时间，优先于每周时间和节假日规定。
         */
        HoursException: {
            /**
             * Format: date
             * @description 日期。
             * @example 2026-12-31
             */
            date: string;
            /** @description 当天的开放时间；空数组表示全天不开。 */
            hours: components["schemas"]["Span"][];
            /** @description 原因。 */
            reason: string | null;
        };
        /**
         * HolidayPolicy
         * @description 节假日与调休上班日怎样开放。
         */
        HolidayPolicy: {
            /**
             * @description 法定节假日（含调休放假日）：照常、不开、按周日时间、按 holiday_hours。
             * @example as_usual
             * @enum {string}
             */
            on_holidays: "as_usual" | "closed" | "weekend_hours" | "holiday_hours";
            /** @description 节假日的开放时间，仅当 on_holidays 为 holiday_hours 时有值。 */
            holiday_hours: components["schemas"]["Span"][] | null;
            /**
             * @description 调休上班日：照常、按周一时间。
             * @example as_usual
             * @enum {string}
             */
            on_makeup_workdays: "as_usual" | "workday_hours";
        };
        /**
         * Position
         * @description 位置，顺序总是先经度后纬度。
         */
        Position: {
            /**
             * @description 经度。
             * @example 116.592591
             */
            lng: number;
            /**
             * @description 纬度。
             * @example 35.414652
             */
            lat: number;
            /**
             * @description 坐标系：gcj02（高德、腾讯）、wgs84（GPS）、bd09（百度）。
             * @example gcj02
             * @enum {string}
             */
            crs: "gcj02" | "wgs84" | "bd09";
        };
        /**
         * StationAmenity
         * @description 驿站里的一种设施或服务及其状况。
         */
        StationAmenity: {
            /**
             * @description 设施或服务的代码，见 GET /v1/amenities。
             * @example microwave
             */
            code: string;
            /**
             * @description 中文名称。
             * @example 微波炉
             */
            name: string;
            /** @description 数量；不清楚时为 null。 */
            quantity: number | null;
            /**
             * @description 目前的状况：可用、故障、不清楚。过了 stale_after 就是不清楚。
             * @example working
             * @enum {string}
             */
            condition: "working" | "broken" | "unknown";
            /** @description 最近一次有人查看的时间；没有人看过时为 null。 */
            observed_at: string | null;
            /** @description 过了这个时间，上次查看的结果不再可信。 */
            stale_after: string | null;
        };
        /**
         * Opening
         * @description 是否开放、依据是什么、什么时候变化。
         */
        Opening: {
            /**
             * @description 开放、关闭、不清楚。
             * @example open
             * @enum {string}
             */
            state: "open" | "closed" | "unknown";
            /**
             * @description 依据：每周时间、特殊日期、节假日、调休上班日、暂停开放、尚在筹建、已撤销、开放时间不详、当年放假安排尚未公布。
             * @example hours
             * @enum {string}
             */
            reason: "hours" | "exception" | "holiday" | "makeup_workday" | "suspended" | "planned" | "removed" | "hours_unknown" | "calendar_unknown";
            /** @description 状态下一次变化的时间；就已知数据不会再变时为 null。 */
            next_change_at: string | null;
        };
        /**
         * Station
         * @description 一座“观新”驿站。
         */
        Station: {
            /**
             * @description 驿站编码，永不改变，也不会重新使用。
             * @example GYG-002
             */
            code: string;
            /**
             * @description 名称。
             * @example 琵琶山社区“观新”驿站
             */
            name: string;
            /** @description 英文名称。 */
            name_en: string | null;
            /** @description 所在区划。 */
            area: {
                /**
                 * @description 区划代码。
                 * @example 370811015002
                 */
                code: string;
                /**
                 * @description 区划名称。
                 * @example 琵琶山社区居民委员会
                 */
                name: string;
            };
            /** @description 地址。 */
            address: string | null;
            /** @description 到达指引。 */
            directions: string | null;
            position: components["schemas"]["Position"];
            /**
             * @description 位置的来历：现场测量、由地址推算、大致位置、占位。
             * @example surveyed
             * @enum {string}
             */
            position_quality: "surveyed" | "geocoded" | "approximate" | "placeholder";
            /**
             * @description 依托的场所：社区党群服务中心、红帆驿站、住宅小区、商圈楼宇、其他。
             * @example party_service_centre
             * @enum {string}
             */
            host_venue_kind: "party_service_centre" | "hongfan_station" | "housing_estate" | "business_building" | "other";
            /** @description 面积，平方米。 */
            floor_area_m2: number | null;
            /** @description 座位数。 */
            seats: number | null;
            /** @description 场所的公开电话。 */
            phone: string | null;
            /** @description 设施与服务。 */
            amenities: components["schemas"]["StationAmenity"][];
            /**
             * @description 筹建、运行、暂停、撤销。
             * @example operating
             * @enum {string}
             */
            lifecycle: "planned" | "operating" | "suspended" | "removed";
            /** @description 每周开放时间；不清楚时为 null。 */
            weekly_hours: components["schemas"]["WeeklySpan"][] | null;
            /** @description 每周时间是否全天 24 小时。 */
            open_24h: boolean;
            /** @description 特殊日期，按日期排列。 */
            hours_exceptions: components["schemas"]["HoursException"][];
            holiday_policy: components["schemas"]["HolidayPolicy"];
            open: components["schemas"]["Opening"];
            /** @description 可直接打开的导航链接，已换算成各家地图的坐标系。 */
            navigation: {
                /**
                 * Format: uri
                 * @description 高德地图。
                 */
                amap: string;
                /**
                 * Format: uri
                 * @description 百度地图。
                 */
                baidu: string;
                /**
                 * Format: uri
                 * @description 腾讯地图。
                 */
                tencent: string;
            };
            /**
             * @description 资料来源：公开报道、占位（待工作人员替换）、已核实。
             * @example reported
             * @enum {string}
             */
            provenance: "reported" | "placeholder" | "verified";
            /**
             * @description 这些字段的值只是占位，尚未核实，不可当作事实。
             * @example [
             *       "address",
             *       "position"
             *     ]
             */
            placeholder_fields: string[];
            /** @description 最近一次由工作人员核实的时间。 */
            last_verified_at: string | null;
            /**
             * @description 版本号，每次修改加一。
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description 最近一次修改的时间。
             * @example 2026-11-20T08:00:00+08:00
             */
            updated_at: string;
        };
        /**
         * FoundStation
         * @description 查到的一座驿站；给出 near 时带距离。
         */
        FoundStation: {
            /**
             * @description 驿站编码，永不改变，也不会重新使用。
             * @example GYG-002
             */
            code: string;
            /**
             * @description 名称。
             * @example 琵琶山社区“观新”驿站
             */
            name: string;
            /** @description 英文名称。 */
            name_en: string | null;
            /** @description 所在区划。 */
            area: {
                /**
                 * @description 区划代码。
                 * @example 370811015002
                 */
                code: string;
                /**
                 * @description 区划名称。
                 * @example 琵琶山社区居民委员会
                 */
                name: string;
            };
            /** @description 地址。 */
            address: string | null;
            /** @description 到达指引。 */
            directions: string | null;
            position: components["schemas"]["Position"];
            /**
             * @description 位置的来历：现场测量、由地址推算、大致位置、占位。
             * @example surveyed
             * @enum {string}
             */
            position_quality: "surveyed" | "geocoded" | "approximate" | "placeholder";
            /**
             * @description 依托的场所：社区党群服务中心、红帆驿站、住宅小区、商圈楼宇、其他。
             * @example party_service_centre
             * @enum {string}
             */
            host_venue_kind: "party_service_centre" | "hongfan_station" | "housing_estate" | "business_building" | "other";
            /** @description 面积，平方米。 */
            floor_area_m2: number | null;
            /** @description 座位数。 */
            seats: number | null;
            /** @description 场所的公开电话。 */
            phone: string | null;
            /** @description 设施与服务。 */
            amenities: components["schemas"]["StationAmenity"][];
            /**
             * @description 筹建、运行、暂停、撤销。
             * @example operating
             * @enum {string}
             */
            lifecycle: "planned" | "operating" | "suspended" | "removed";
            /** @description 每周开放时间；不清楚时为 null。 */
            weekly_hours: components["schemas"]["WeeklySpan"][] | null;
            /** @description 每周时间是否全天 24 小时。 */
            open_24h: boolean;
            /** @description 特殊日期，按日期排列。 */
            hours_exceptions: components["schemas"]["HoursException"][];
            holiday_policy: components["schemas"]["HolidayPolicy"];
            open: components["schemas"]["Opening"];
            /** @description 可直接打开的导航链接，已换算成各家地图的坐标系。 */
            navigation: {
                /**
                 * Format: uri
                 * @description 高德地图。
                 */
                amap: string;
                /**
                 * Format: uri
                 * @description 百度地图。
                 */
                baidu: string;
                /**
                 * Format: uri
                 * @description 腾讯地图。
                 */
                tencent: string;
            };
            /**
             * @description 资料来源：公开报道、占位（待工作人员替换）、已核实。
             * @example reported
             * @enum {string}
             */
            provenance: "reported" | "placeholder" | "verified";
            /**
             * @description 这些字段的值只是占位，尚未核实，不可当作事实。
             * @example [
             *       "address",
             *       "position"
             *     ]
             */
            placeholder_fields: string[];
            /** @description 最近一次由工作人员核实的时间。 */
            last_verified_at: string | null;
            /**
             * @description 版本号，每次修改加一。
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description 最近一次修改的时间。
             * @example 2026-11-20T08:00:00+08:00
             */
            updated_at: string;
            /**
             * @description 直线距离，米；仅在给出 near 时有。
             * @example 420
             */
            distance_m?: number;
            /**
             * @description 估计步行时间，分钟：直线距离乘 1.3，每分钟 75 米。
             * @example 8
             */
            walking_minutes?: number;
        };
        /**
         * StationPage
         * @description 一页驿站：给出 near 时由近及远，否则按编码排列。
         */
        StationPage: {
            items: components["schemas"]["FoundStation"][];
            /** @description 下一页的游标；没有下一页时为 null。 */
            next: string | null;
        };
        /**
         * StationFeatures
         * @description 查到的驿站，GeoJSON（RFC 7946）。
         */
        StationFeatures: {
            /** @enum {string} */
            type: "FeatureCollection";
            features: {
                /** @enum {string} */
                type: "Feature";
                /** @description 驿站编码。 */
                id: string;
                geometry: {
                    /** @enum {string} */
                    type: "Point";
                    /** @description 经度、纬度，WGS-84。 */
                    coordinates: number[];
                };
                properties: components["schemas"]["FoundStation"];
            }[];
        };
        /**
         * AmenityKind
         * @description 目录里的一种设施或服务。
         */
        AmenityKind: {
            /**
             * @description 代码。
             * @example microwave
             */
            code: string;
            /**
             * @description 设施或服务。
             * @example amenity
             * @enum {string}
             */
            kind: "amenity" | "service";
            /**
             * @description 中文名称。
             * @example 微波炉
             */
            name: string;
            /**
             * @description 英文名称。
             * @example Microwave oven
             */
            name_en: string;
            /**
             * @description 一次查看的结果可信多少小时。
             * @example 72
             */
            condition_valid_hours: number;
        };
        /**
         * AmenityCatalogue
         * @description 全部设施与服务，按显示顺序排列。
         */
        AmenityCatalogue: {
            items: components["schemas"]["AmenityKind"][];
        };
        /**
         * AuditEntry
         * @description 一条审计记录。
         */
        AuditEntry: {
            /** @description 记录编号，越晚越大。 */
            id: number;
            /**
             * Format: date-time
             * @description 何时。
             */
            recorded_at: string;
            /** @description 所涉对象的区划代码。 */
            area_code: string;
            actor: {
                /**
                 * @description 何种身份。
                 * @enum {string}
                 */
                kind: "anonymous" | "worker" | "staff" | "partner" | "system";
                /** @description 人员或接口密钥的编号；匿名和系统为 null。 */
                id: string | null;
                /** @description 工作人员当时的角色。 */
                role: ("enumerator" | "community" | "subdistrict") | null;
            };
            /** @description 做了什么，形如“对象.动作”。 */
            action: string;
            /**
             * @description done 已做，refused 被拒绝。
             * @enum {string}
             */
            outcome: "done" | "refused";
            /** @description 对哪个对象。 */
            object: {
                kind: string;
                id: string | null;
            } | null;
            /** @description 从哪个网络地址；骑手等个人只记到网段，命令为 null。 */
            address: string | null;
            /** @description 请求编号。 */
            request_id: string | null;
            /** @description 为什么，操作人自己写的；所涉的人被删除后不再可读，为 null。 */
            reason: string | null;
            /** @description 字段名、数目、代码等；不含个人信息。 */
            details: {
                [key: string]: unknown;
            };
        };
        /**
         * AuditPage
         * @description 一页审计记录，最新的在前。
         */
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            /** @description 下一页的 cursor；没有更多时为 null。 */
            next: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description 本次请求之后的余量：r 是还可请求的次数，t 是距重新计数的秒数；有几条规则就有几项。
         * @example "address";r=2999;t=42
         */
        RateLimit: string;
        /**
         * @description 限制请求次数的规则：w 秒之内最多 q 次。address 按网络地址计，actor 按登录的人或应用计。
         * @example "address";q=3000;w=60
         */
        "RateLimit-Policy": string;
        /**
         * @description 多少秒之后可以重试。
         * @example 42
         */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 可以提供服务。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description 已经发出。 */
            202: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expires_in_seconds": 600,
                     *       "resend_in_seconds": 60
                     *     }
                     */
                    "application/json": components["schemas"]["CodeAnswer"];
                };
            };
            /** @description `body_not_json` 请求体不是有效的 JSON；`text_not_readable` 文字里有无法保存的字符；`phone_not_valid` 手机号不正确；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` 请求体太大 */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_not_supported` 不支持这种请求体格式 */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code_requested_too_soon` 验证码请求得太频繁；`too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `code_not_sent` 验证码没有发出；`database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /**
                 * @description 一页最多几项。
                 * @example 100
                 */
                limit?: number;
                /** @description 上一页返回的 next。 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页登录会话。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0d9c3a52-6a1e-4c0f-9d4e-5b8f3c2a7e10",
                     *           "is_current": true,
                     *           "network": "203.0.113.0/24",
                     *           "created_at": "2026-11-23T10:00:00+08:00",
                     *           "expires_at": "2027-02-21T10:00:00+08:00"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description `cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录；`token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInWorker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerSignIn"];
            };
        };
        responses: {
            /** @description 登录成功。 */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "gxs_REPLACE_WITH_YOUR_TOKEN",
                     *       "expires_at": "2027-02-21T10:00:00+08:00",
                     *       "session": {
                     *         "id": "0d9c3a52-6a1e-4c0f-9d4e-5b8f3c2a7e10",
                     *         "kind": "worker",
                     *         "role": null,
                     *         "area": {
                     *           "code": "370811015000"
                     *         },
                     *         "restriction": null,
                     *         "person": {
                     *           "id": "5f0b7d1e-2c4a-4b8e-8f1d-9a6c3e7b2d40",
                     *           "name": null,
                     *           "phone": "199****0001"
                     *         },
                     *         "created_at": "2026-11-23T10:00:00+08:00",
                     *         "expires_at": "2027-02-21T10:00:00+08:00"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OpenedSession"];
                };
            };
            /** @description `body_not_json` 请求体不是有效的 JSON；`text_not_readable` 文字里有无法保存的字符；`phone_not_valid` 手机号不正确；`code_not_right` 验证码不正确或已失效；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` 请求体太大 */
            413: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_not_supported` 不支持这种请求体格式 */
            415: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_guesses` 验证码输错次数太多；`too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 现在的登录会话。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d9c3a52-6a1e-4c0f-9d4e-5b8f3c2a7e10",
                     *       "kind": "worker",
                     *       "role": null,
                     *       "area": {
                     *         "code": "370811015000"
                     *       },
                     *       "restriction": null,
                     *       "person": {
                     *         "id": "5f0b7d1e-2c4a-4b8e-8f1d-9a6c3e7b2d40",
                     *         "name": null,
                     *         "phone": "199****0001"
                     *       },
                     *       "created_at": "2026-11-23T10:00:00+08:00",
                     *       "expires_at": "2027-02-21T10:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录；`token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已退出，没有响应体。 */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 登录会话的编号。
                 * @example 0d9c3a52-6a1e-4c0f-9d4e-5b8f3c2a7e10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已退出，没有响应体。 */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session_not_found` 没有这个登录会话 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openStaffSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffCredentials"];
            };
        };
        responses: {
            /** @description 已登录。 */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "gxs_Jb3xKp0fQ2sT5vW8yZ1a4c7e9gHjKmNpQrStUvWxYz0",
                     *       "expires_at": "2026-11-23T22:00:00+08:00",
                     *       "restriction": "password_change",
                     *       "device_token": "gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G",
                     *       "device_expires_at": "2027-05-22T10:00:00+08:00",
                     *       "staff": {
                     *         "id": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *         "role": "community",
                     *         "area_code": "370811015002"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StaffSession"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in_refused` 账号、密码或动态口令不对；`totp_code_missing` 还需要动态口令；`token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in_locked` 错误次数太多，暂时锁定；`too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description 密码已更换。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "restriction": "totp_enrolment"
                     *     }
                     */
                    "application/json": components["schemas"]["SignInProgress"];
                };
            };
            /** @description `current_password_wrong` 现在的密码不对；`password_not_allowed` 这个密码不能用；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in_locked` 错误次数太多，暂时锁定；`too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpConfirmation"];
            };
        };
        responses: {
            /** @description 动态口令已生效。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "restriction": null
                     *     }
                     */
                    "application/json": components["schemas"]["SignInProgress"];
                };
            };
            /** @description `totp_code_wrong` 动态口令不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in_incomplete` 请先完成登录步骤；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `totp_already_set` 动态口令已经设置；`totp_not_begun` 还没有领取动态口令的密钥 */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginTotp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。
                 * @example 6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 密钥。 */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                     *       "uri": "otpauth://totp/%E8%A7%82%E6%96%B0:xugou.li?issuer=%E8%A7%82%E6%96%B0&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30"
                     *     }
                     */
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign_in_incomplete` 请先完成登录步骤；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `totp_already_set` 动态口令已经设置；`idempotency_key_in_use` 同一个请求还在处理 */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` 幂等键已用于另一个请求 */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: {
                /**
                 * @description 角色：enumerator 网格员，community 社区工作人员，subdistrict 街道管理员。
                 * @example community
                 */
                role?: "enumerator" | "community" | "subdistrict";
                /**
                 * @description 只要这一区划及其下级的。
                 * @example 370811015002
                 */
                area_code?: string;
                /**
                 * @description true 只要已停用的，false 只要未停用的。
                 * @example false
                 */
                disabled?: boolean;
                /**
                 * @description 每页最多几位。
                 * @example 50
                 */
                limit?: number;
                /** @description 上一页回答中的 next。 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页工作人员。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *           "account": "xugou.li",
                     *           "name": "虚***",
                     *           "phone": "199****0001",
                     *           "role": "community",
                     *           "area_code": "370811015002",
                     *           "must_change_password": false,
                     *           "has_totp": true,
                     *           "disabled_at": null,
                     *           "version": 3,
                     *           "created_at": "2026-11-20T09:00:00+08:00",
                     *           "updated_at": "2026-11-23T10:00:00+08:00"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            /** @description `cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录；`token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createStaff: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。
                 * @example 6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaffMember"];
            };
        };
        responses: {
            /** @description 已新建。 */
            201: {
                headers: {
                    /** @description 版本，加双引号；修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "account": "xugou.li",
                     *       "name": "虚***",
                     *       "phone": "199****0001",
                     *       "role": "community",
                     *       "area_code": "370811015002",
                     *       "must_change_password": true,
                     *       "has_totp": false,
                     *       "disabled_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-11-20T09:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00",
                     *       "first_password": "k7mq-3xte-9hvb-wz4d"
                     *     }
                     */
                    "application/json": components["schemas"]["StaffMemberWithPassword"];
                };
            };
            /** @description `unknown_area` 区划代码不存在；`role_not_for_area` 角色与区划的级别不符；`name_malformed` 姓名写法不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `area_not_yours` 超出您管理的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_taken` 账号已被使用；`idempotency_key_in_use` 同一个请求还在处理 */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` 幂等键已用于另一个请求 */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 人员编号。
                 * @example 0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 工作人员。 */
            200: {
                headers: {
                    /** @description 版本，加双引号；修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "account": "xugou.li",
                     *       "name": "虚***",
                     *       "phone": "199****0001",
                     *       "role": "community",
                     *       "area_code": "370811015002",
                     *       "must_change_password": false,
                     *       "has_totp": true,
                     *       "disabled_at": null,
                     *       "version": 3,
                     *       "created_at": "2026-11-20T09:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录；`token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `staff_not_found` 没有这位工作人员 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStaff: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 修改前读到的 version，加双引号。
                 * @example "3"
                 */
                "if-match"?: string;
            };
            path: {
                /**
                 * @description 人员编号。
                 * @example 0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffChange"];
            };
        };
        responses: {
            /** @description 已修改。 */
            200: {
                headers: {
                    /** @description 版本，加双引号；修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "account": "xugou.li",
                     *       "name": "虚***",
                     *       "phone": "199****0001",
                     *       "role": "community",
                     *       "area_code": "370811015002",
                     *       "must_change_password": false,
                     *       "has_totp": true,
                     *       "disabled_at": null,
                     *       "version": 3,
                     *       "created_at": "2026-11-20T09:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description `unknown_area` 区划代码不存在；`role_not_for_area` 角色与区划的级别不符；`name_malformed` 姓名写法不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `area_not_yours` 超出您管理的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `staff_not_found` 没有这位工作人员 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_administrator` 这是最后一位街道管理员；`staff_erased` 这位工作人员的个人信息已删除 */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` 内容已被别人修改 */
            412: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_missing` 没有说明改的是哪个版本 */
            428: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableStaff: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。
                 * @example 6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description 人员编号。
                 * @example 0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已停用。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "account": "xugou.li",
                     *       "name": "虚***",
                     *       "phone": "199****0001",
                     *       "role": "community",
                     *       "area_code": "370811015002",
                     *       "must_change_password": false,
                     *       "has_totp": true,
                     *       "disabled_at": "2026-11-23T10:00:00+08:00",
                     *       "version": 3,
                     *       "created_at": "2026-11-20T09:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `staff_not_found` 没有这位工作人员 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last_administrator` 这是最后一位街道管理员；`idempotency_key_in_use` 同一个请求还在处理 */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` 幂等键已用于另一个请求 */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableStaff: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。
                 * @example 6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description 人员编号。
                 * @example 0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 已启用。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "account": "xugou.li",
                     *       "name": "虚***",
                     *       "phone": "199****0001",
                     *       "role": "community",
                     *       "area_code": "370811015002",
                     *       "must_change_password": false,
                     *       "has_totp": true,
                     *       "disabled_at": null,
                     *       "version": 3,
                     *       "created_at": "2026-11-20T09:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `staff_not_found` 没有这位工作人员 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `staff_erased` 这位工作人员的个人信息已删除；`idempotency_key_in_use` 同一个请求还在处理 */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` 幂等键已用于另一个请求 */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetStaffPassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。
                 * @example 6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description 人员编号。
                 * @example 0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description 已重置。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "account": "xugou.li",
                     *       "name": "虚***",
                     *       "phone": "199****0001",
                     *       "role": "community",
                     *       "area_code": "370811015002",
                     *       "must_change_password": true,
                     *       "has_totp": true,
                     *       "disabled_at": null,
                     *       "version": 3,
                     *       "created_at": "2026-11-20T09:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00",
                     *       "first_password": "k7mq-3xte-9hvb-wz4d"
                     *     }
                     */
                    "application/json": components["schemas"]["StaffMemberWithPassword"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `staff_not_found` 没有这位工作人员 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `own_password_not_reset` 不能重置自己的密码；`idempotency_key_in_use` 同一个请求还在处理 */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` 幂等键已用于另一个请求 */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /**
                 * @description 只要正式的或测试的。
                 * @example live
                 */
                environment?: "live" | "test";
                /**
                 * @description 只要这种状态的。
                 * @example active
                 */
                state?: "active" | "expired" | "revoked";
                /**
                 * @description 一页最多几项。
                 * @example 50
                 */
                limit?: number;
                /** @description 上一页返回的 next。 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页接口密钥。 */
            200: {
                headers: {
                    /** @description 内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。 */
                    ETag?: string;
                    /** @description 缓存规则。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10",
                     *           "name": "虚构地图小程序",
                     *           "environment": "test",
                     *           "scopes": [
                     *             "stations:read"
                     *           ],
                     *           "area_code": "990101001000",
                     *           "allowed_networks": [
                     *             "203.0.113.0/24"
                     *           ],
                     *           "state": "active",
                     *           "secrets": [
                     *             {
                     *               "hint": "gxk_test_AAAA…6b3e",
                     *               "created_at": "2026-11-23T10:00:00+08:00",
                     *               "expires_at": null
                     *             }
                     *           ],
                     *           "expires_at": null,
                     *           "revoked_at": null,
                     *           "last_used_at": null,
                     *           "version": 1,
                     *           "created_at": "2026-11-23T10:00:00+08:00",
                     *           "updated_at": "2026-11-23T10:00:00+08:00"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录；`token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。
                 * @example 6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11
                 */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description 新建的密钥和它的密文。 */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10",
                     *       "name": "虚构地图小程序",
                     *       "environment": "test",
                     *       "scopes": [
                     *         "stations:read"
                     *       ],
                     *       "area_code": "990101001000",
                     *       "allowed_networks": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "state": "active",
                     *       "secrets": [
                     *         {
                     *           "hint": "gxk_test_AAAA…6b3e",
                     *           "created_at": "2026-11-23T10:00:00+08:00",
                     *           "expires_at": null
                     *         }
                     *       ],
                     *       "expires_at": null,
                     *       "revoked_at": null,
                     *       "last_used_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-11-23T10:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00",
                     *       "key": "gxk_test_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA00006b3e"
                     *     }
                     */
                    "application/json": components["schemas"]["IssuedApiKey"];
                };
            };
            /** @description `expiry_not_valid` 失效时间不对；`network_malformed` 看不懂的网段；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_in_use` 同一个请求还在处理 */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api_key_area_not_allowed` 密钥不能用于这个区划；`idempotency_key_reused` 幂等键已用于另一个请求 */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 密钥的编号。
                 * @example 7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 接口密钥，不含密文。 */
            200: {
                headers: {
                    /** @description 内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。 */
                    ETag?: string;
                    /** @description 缓存规则。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10",
                     *       "name": "虚构地图小程序",
                     *       "environment": "test",
                     *       "scopes": [
                     *         "stations:read"
                     *       ],
                     *       "area_code": "990101001000",
                     *       "allowed_networks": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "state": "active",
                     *       "secrets": [
                     *         {
                     *           "hint": "gxk_test_AAAA…6b3e",
                     *           "created_at": "2026-11-23T10:00:00+08:00",
                     *           "expires_at": null
                     *         }
                     *       ],
                     *       "expires_at": null,
                     *       "revoked_at": null,
                     *       "last_used_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-11-23T10:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录；`token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api_key_not_found` 没有这把接口密钥 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。
                 * @example 6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description 密钥的编号。
                 * @example 7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRotation"];
            };
        };
        responses: {
            /** @description 密钥和它的新密文。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10",
                     *       "name": "虚构地图小程序",
                     *       "environment": "test",
                     *       "scopes": [
                     *         "stations:read"
                     *       ],
                     *       "area_code": "990101001000",
                     *       "allowed_networks": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "state": "active",
                     *       "secrets": [
                     *         {
                     *           "hint": "gxk_test_AAAA…6b3e",
                     *           "created_at": "2026-11-23T10:00:00+08:00",
                     *           "expires_at": null
                     *         }
                     *       ],
                     *       "expires_at": null,
                     *       "revoked_at": null,
                     *       "last_used_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-11-23T10:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00",
                     *       "key": "gxk_test_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA00006b3e"
                     *     }
                     */
                    "application/json": components["schemas"]["IssuedApiKey"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api_key_not_found` 没有这把接口密钥 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api_key_ended` 接口密钥已失效；`idempotency_key_in_use` 同一个请求还在处理 */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` 幂等键已用于另一个请求 */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。
                 * @example 6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description 密钥的编号。
                 * @example 7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description 已吊销的密钥。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7d2f3b1a-5c1e-4a57-9a44-0c8e2f6b9d10",
                     *       "name": "虚构地图小程序",
                     *       "environment": "test",
                     *       "scopes": [
                     *         "stations:read"
                     *       ],
                     *       "area_code": "990101001000",
                     *       "allowed_networks": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "state": "revoked",
                     *       "secrets": [
                     *         {
                     *           "hint": "gxk_test_AAAA…6b3e",
                     *           "created_at": "2026-11-23T10:00:00+08:00",
                     *           "expires_at": null
                     *         }
                     *       ],
                     *       "expires_at": null,
                     *       "revoked_at": "2026-12-01T09:00:00+08:00",
                     *       "last_used_at": null,
                     *       "version": 2,
                     *       "created_at": "2026-11-23T10:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api_key_not_found` 没有这把接口密钥 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_in_use` 同一个请求还在处理 */
            409: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_key_reused` 幂等键已用于另一个请求 */
            422: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAreas: {
        parameters: {
            query?: {
                /**
                 * @description 只要这一级别的区划。
                 * @example community
                 */
                level?: "province" | "city" | "district" | "subdistrict" | "community";
                /**
                 * @description 只要这一区划的直接下级。
                 * @example 370811015000
                 */
                parent_code?: string;
                /**
                 * @description 一页最多几项。
                 * @example 100
                 */
                limit?: number;
                /** @description 上一页返回的 next。 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页区划。 */
            200: {
                headers: {
                    /** @description 内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。 */
                    ETag?: string;
                    /** @description 缓存规则。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "370811015002",
                     *           "name": "琵琶山社区居民委员会",
                     *           "level": "community",
                     *           "parent_code": "370811015000"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["AreaPage"];
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 12 位区划代码。
                 * @example 370811015000
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 区划及其直接下级。 */
            200: {
                headers: {
                    /** @description 内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。 */
                    ETag?: string;
                    /** @description 缓存规则。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "370811015000",
                     *       "name": "观音阁街道",
                     *       "level": "subdistrict",
                     *       "parent_code": "370811000000",
                     *       "children": [
                     *         {
                     *           "code": "370811015002",
                     *           "name": "琵琶山社区居民委员会",
                     *           "level": "community",
                     *           "parent_code": "370811015000"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AreaWithChildren"];
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `area_not_found` 没有这个区划 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStations: {
        parameters: {
            query?: {
                /**
                 * @description 从这里由近及远排列：经度,纬度。
                 * @example 116.5926,35.4147
                 */
                near?: string;
                /**
                 * @description near、bbox 以及回答中坐标所用的坐标系：gcj02（高德、腾讯，默认）、wgs84（GPS）、bd09（百度）。
                 * @example gcj02
                 */
                crs?: "gcj02" | "wgs84" | "bd09";
                /**
                 * @description 只要 near 周围这么多米以内的。
                 * @example 3000
                 */
                radius_m?: number;
                /**
                 * @description 只要这个矩形内的：西,南,东,北。
                 * @example 116.55,35.38,116.65,35.45
                 */
                bbox?: string;
                /**
                 * @description 必须同时具备的设施与服务，代码用逗号隔开。
                 * @example microwave,water_dispenser
                 */
                amenities?: string;
                /**
                 * @description 为 true 时，amenities 中的每一项都必须是最近有人查看、确认可用的；未给 amenities 时，指至少有一项确认可用、没有一项故障。
                 * @example true
                 */
                working_only?: boolean;
                /**
                 * @description 只要那时确定开放的：now 或带时区的时间。回答中的 open 也按那时计算。
                 * @example now
                 */
                open_at?: string;
                /**
                 * @description 只要（true）或不要（false）全天 24 小时的。
                 * @example true
                 */
                open_24h?: boolean;
                /**
                 * @description 只要这个区划及其下级的。
                 * @example 370811015000
                 */
                area_code?: string;
                /**
                 * @description 按编码、名称、地址或区划名查找；名称也可用全拼（pipashan）或拼音首字母（pps）。
                 * @example 琵琶山
                 */
                q?: string;
                /**
                 * @description 只要这些状态的，用逗号隔开：planned、operating、suspended、removed；默认 operating,suspended。
                 * @example operating
                 */
                lifecycle?: string;
                /**
                 * @description 一页最多几座。
                 * @example 5
                 */
                limit?: number;
                /** @description 上一页返回的 next。 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页驿站。 */
            200: {
                headers: {
                    /** @description 内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。 */
                    ETag?: string;
                    /** @description 缓存规则。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "GYG-002",
                     *           "name": "琵琶山社区“观新”驿站",
                     *           "name_en": null,
                     *           "area": {
                     *             "code": "370811015002",
                     *             "name": "琵琶山社区居民委员会"
                     *           },
                     *           "address": "示例路 2 号",
                     *           "directions": "由社区党群服务中心东门进入",
                     *           "position": {
                     *             "lng": 116.592591,
                     *             "lat": 35.414652,
                     *             "crs": "gcj02"
                     *           },
                     *           "position_quality": "surveyed",
                     *           "host_venue_kind": "party_service_centre",
                     *           "floor_area_m2": 20,
                     *           "seats": 8,
                     *           "phone": null,
                     *           "amenities": [
                     *             {
                     *               "code": "microwave",
                     *               "name": "微波炉",
                     *               "quantity": 1,
                     *               "condition": "working",
                     *               "observed_at": "2026-11-23T08:00:00+08:00",
                     *               "stale_after": "2026-11-26T08:00:00+08:00"
                     *             }
                     *           ],
                     *           "lifecycle": "operating",
                     *           "weekly_hours": [
                     *             {
                     *               "weekday": 1,
                     *               "opens": "08:30",
                     *               "closes": "20:30"
                     *             }
                     *           ],
                     *           "open_24h": false,
                     *           "hours_exceptions": [
                     *             {
                     *               "date": "2026-12-31",
                     *               "hours": [],
                     *               "reason": "设备检修"
                     *             }
                     *           ],
                     *           "holiday_policy": {
                     *             "on_holidays": "as_usual",
                     *             "holiday_hours": null,
                     *             "on_makeup_workdays": "as_usual"
                     *           },
                     *           "open": {
                     *             "state": "open",
                     *             "reason": "hours",
                     *             "next_change_at": "2026-11-23T20:30:00+08:00"
                     *           },
                     *           "navigation": {
                     *             "amap": "https://uri.amap.com/navigation?to=116.592591,35.414652,%E9%A9%BF%E7%AB%99&mode=walk&coordinate=gaode&src=guanxin&callnative=1",
                     *             "baidu": "https://api.map.baidu.com/marker?location=35.42038,116.599188&title=%E9%A9%BF%E7%AB%99&content=%E9%A9%BF%E7%AB%99&coord_type=bd09ll&output=html&src=guanxin",
                     *             "tencent": "https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=%E9%A9%BF%E7%AB%99&tocoord=35.414652,116.592591&referer=guanxin"
                     *           },
                     *           "provenance": "reported",
                     *           "placeholder_fields": [
                     *             "address",
                     *             "position"
                     *           ],
                     *           "last_verified_at": null,
                     *           "version": 1,
                     *           "updated_at": "2026-11-23T08:00:00+08:00",
                     *           "distance_m": 420,
                     *           "walking_minutes": 8
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["StationPage"];
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `position_malformed` 位置写法不对；`position_outside_china` 位置不在中国境内；`bbox_malformed` 矩形范围写法不对；`bbox_inside_out` 矩形范围的边写反了；`radius_without_near` 只给了半径，没有给中心；`unknown_amenity` 没有这种设施或服务；`unknown_lifecycle` 没有这种状态；`time_malformed` 时间写法不对；`unknown_area` 区划代码不存在；`cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStation: {
        parameters: {
            query?: {
                /**
                 * @description near、bbox 以及回答中坐标所用的坐标系：gcj02（高德、腾讯，默认）、wgs84（GPS）、bd09（百度）。
                 * @example gcj02
                 */
                crs?: "gcj02" | "wgs84" | "bd09";
            };
            header?: never;
            path: {
                /**
                 * @description 驿站编码。
                 * @example GYG-002
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 驿站。 */
            200: {
                headers: {
                    /** @description 内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。 */
                    ETag?: string;
                    /** @description 缓存规则。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "GYG-002",
                     *       "name": "琵琶山社区“观新”驿站",
                     *       "name_en": null,
                     *       "area": {
                     *         "code": "370811015002",
                     *         "name": "琵琶山社区居民委员会"
                     *       },
                     *       "address": "示例路 2 号",
                     *       "directions": "由社区党群服务中心东门进入",
                     *       "position": {
                     *         "lng": 116.592591,
                     *         "lat": 35.414652,
                     *         "crs": "gcj02"
                     *       },
                     *       "position_quality": "surveyed",
                     *       "host_venue_kind": "party_service_centre",
                     *       "floor_area_m2": 20,
                     *       "seats": 8,
                     *       "phone": null,
                     *       "amenities": [
                     *         {
                     *           "code": "microwave",
                     *           "name": "微波炉",
                     *           "quantity": 1,
                     *           "condition": "working",
                     *           "observed_at": "2026-11-23T08:00:00+08:00",
                     *           "stale_after": "2026-11-26T08:00:00+08:00"
                     *         }
                     *       ],
                     *       "lifecycle": "operating",
                     *       "weekly_hours": [
                     *         {
                     *           "weekday": 1,
                     *           "opens": "08:30",
                     *           "closes": "20:30"
                     *         }
                     *       ],
                     *       "open_24h": false,
                     *       "hours_exceptions": [
                     *         {
                     *           "date": "2026-12-31",
                     *           "hours": [],
                     *           "reason": "设备检修"
                     *         }
                     *       ],
                     *       "holiday_policy": {
                     *         "on_holidays": "as_usual",
                     *         "holiday_hours": null,
                     *         "on_makeup_workdays": "as_usual"
                     *       },
                     *       "open": {
                     *         "state": "open",
                     *         "reason": "hours",
                     *         "next_change_at": "2026-11-23T20:30:00+08:00"
                     *       },
                     *       "navigation": {
                     *         "amap": "https://uri.amap.com/navigation?to=116.592591,35.414652,%E9%A9%BF%E7%AB%99&mode=walk&coordinate=gaode&src=guanxin&callnative=1",
                     *         "baidu": "https://api.map.baidu.com/marker?location=35.42038,116.599188&title=%E9%A9%BF%E7%AB%99&content=%E9%A9%BF%E7%AB%99&coord_type=bd09ll&output=html&src=guanxin",
                     *         "tencent": "https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=%E9%A9%BF%E7%AB%99&tocoord=35.414652,116.592591&referer=guanxin"
                     *       },
                     *       "provenance": "reported",
                     *       "placeholder_fields": [
                     *         "address",
                     *         "position"
                     *       ],
                     *       "last_verified_at": null,
                     *       "version": 1,
                     *       "updated_at": "2026-11-23T08:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Station"];
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `station_not_found` 没有这座驿站 */
            404: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportStationsAsGeojson: {
        parameters: {
            query?: {
                /**
                 * @description 从这里由近及远排列：经度,纬度。
                 * @example 116.5926,35.4147
                 */
                near?: string;
                /**
                 * @description near、bbox 以及回答中坐标所用的坐标系：gcj02（高德、腾讯，默认）、wgs84（GPS）、bd09（百度）。
                 * @example gcj02
                 */
                crs?: "gcj02" | "wgs84" | "bd09";
                /**
                 * @description 只要 near 周围这么多米以内的。
                 * @example 3000
                 */
                radius_m?: number;
                /**
                 * @description 只要这个矩形内的：西,南,东,北。
                 * @example 116.55,35.38,116.65,35.45
                 */
                bbox?: string;
                /**
                 * @description 必须同时具备的设施与服务，代码用逗号隔开。
                 * @example microwave,water_dispenser
                 */
                amenities?: string;
                /**
                 * @description 为 true 时，amenities 中的每一项都必须是最近有人查看、确认可用的；未给 amenities 时，指至少有一项确认可用、没有一项故障。
                 * @example true
                 */
                working_only?: boolean;
                /**
                 * @description 只要那时确定开放的：now 或带时区的时间。回答中的 open 也按那时计算。
                 * @example now
                 */
                open_at?: string;
                /**
                 * @description 只要（true）或不要（false）全天 24 小时的。
                 * @example true
                 */
                open_24h?: boolean;
                /**
                 * @description 只要这个区划及其下级的。
                 * @example 370811015000
                 */
                area_code?: string;
                /**
                 * @description 按编码、名称、地址或区划名查找；名称也可用全拼（pipashan）或拼音首字母（pps）。
                 * @example 琵琶山
                 */
                q?: string;
                /**
                 * @description 只要这些状态的，用逗号隔开：planned、operating、suspended、removed；默认 operating,suspended。
                 * @example operating
                 */
                lifecycle?: string;
                /**
                 * @description 最多几座；不给则全部。
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查到的驿站。 */
            200: {
                headers: {
                    /** @description 内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。 */
                    ETag?: string;
                    /** @description 缓存规则。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "FeatureCollection",
                     *       "features": [
                     *         {
                     *           "type": "Feature",
                     *           "id": "GYG-002",
                     *           "geometry": {
                     *             "type": "Point",
                     *             "coordinates": [
                     *               116.5873,
                     *               35.4151
                     *             ]
                     *           },
                     *           "properties": {
                     *             "code": "GYG-002",
                     *             "name": "琵琶山社区“观新”驿站",
                     *             "name_en": null,
                     *             "area": {
                     *               "code": "370811015002",
                     *               "name": "琵琶山社区居民委员会"
                     *             },
                     *             "address": "示例路 2 号",
                     *             "directions": "由社区党群服务中心东门进入",
                     *             "position": {
                     *               "lng": 116.592591,
                     *               "lat": 35.414652,
                     *               "crs": "gcj02"
                     *             },
                     *             "position_quality": "surveyed",
                     *             "host_venue_kind": "party_service_centre",
                     *             "floor_area_m2": 20,
                     *             "seats": 8,
                     *             "phone": null,
                     *             "amenities": [
                     *               {
                     *                 "code": "microwave",
                     *                 "name": "微波炉",
                     *                 "quantity": 1,
                     *                 "condition": "working",
                     *                 "observed_at": "2026-11-23T08:00:00+08:00",
                     *                 "stale_after": "2026-11-26T08:00:00+08:00"
                     *               }
                     *             ],
                     *             "lifecycle": "operating",
                     *             "weekly_hours": [
                     *               {
                     *                 "weekday": 1,
                     *                 "opens": "08:30",
                     *                 "closes": "20:30"
                     *               }
                     *             ],
                     *             "open_24h": false,
                     *             "hours_exceptions": [
                     *               {
                     *                 "date": "2026-12-31",
                     *                 "hours": [],
                     *                 "reason": "设备检修"
                     *               }
                     *             ],
                     *             "holiday_policy": {
                     *               "on_holidays": "as_usual",
                     *               "holiday_hours": null,
                     *               "on_makeup_workdays": "as_usual"
                     *             },
                     *             "open": {
                     *               "state": "open",
                     *               "reason": "hours",
                     *               "next_change_at": "2026-11-23T20:30:00+08:00"
                     *             },
                     *             "navigation": {
                     *               "amap": "https://uri.amap.com/navigation?to=116.592591,35.414652,%E9%A9%BF%E7%AB%99&mode=walk&coordinate=gaode&src=guanxin&callnative=1",
                     *               "baidu": "https://api.map.baidu.com/marker?location=35.42038,116.599188&title=%E9%A9%BF%E7%AB%99&content=%E9%A9%BF%E7%AB%99&coord_type=bd09ll&output=html&src=guanxin",
                     *               "tencent": "https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=%E9%A9%BF%E7%AB%99&tocoord=35.414652,116.592591&referer=guanxin"
                     *             },
                     *             "provenance": "reported",
                     *             "placeholder_fields": [
                     *               "address",
                     *               "position"
                     *             ],
                     *             "last_verified_at": null,
                     *             "version": 1,
                     *             "updated_at": "2026-11-23T08:00:00+08:00",
                     *             "distance_m": 420,
                     *             "walking_minutes": 8
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/geo+json": components["schemas"]["StationFeatures"];
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `position_malformed` 位置写法不对；`position_outside_china` 位置不在中国境内；`bbox_malformed` 矩形范围写法不对；`bbox_inside_out` 矩形范围的边写反了；`radius_without_near` 只给了半径，没有给中心；`unknown_amenity` 没有这种设施或服务；`unknown_lifecycle` 没有这种状态；`time_malformed` 时间写法不对；`unknown_area` 区划代码不存在；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportStationsAsCsv: {
        parameters: {
            query?: {
                /**
                 * @description 从这里由近及远排列：经度,纬度。
                 * @example 116.5926,35.4147
                 */
                near?: string;
                /**
                 * @description near、bbox 以及回答中坐标所用的坐标系：gcj02（高德、腾讯，默认）、wgs84（GPS）、bd09（百度）。
                 * @example gcj02
                 */
                crs?: "gcj02" | "wgs84" | "bd09";
                /**
                 * @description 只要 near 周围这么多米以内的。
                 * @example 3000
                 */
                radius_m?: number;
                /**
                 * @description 只要这个矩形内的：西,南,东,北。
                 * @example 116.55,35.38,116.65,35.45
                 */
                bbox?: string;
                /**
                 * @description 必须同时具备的设施与服务，代码用逗号隔开。
                 * @example microwave,water_dispenser
                 */
                amenities?: string;
                /**
                 * @description 为 true 时，amenities 中的每一项都必须是最近有人查看、确认可用的；未给 amenities 时，指至少有一项确认可用、没有一项故障。
                 * @example true
                 */
                working_only?: boolean;
                /**
                 * @description 只要那时确定开放的：now 或带时区的时间。回答中的 open 也按那时计算。
                 * @example now
                 */
                open_at?: string;
                /**
                 * @description 只要（true）或不要（false）全天 24 小时的。
                 * @example true
                 */
                open_24h?: boolean;
                /**
                 * @description 只要这个区划及其下级的。
                 * @example 370811015000
                 */
                area_code?: string;
                /**
                 * @description 按编码、名称、地址或区划名查找；名称也可用全拼（pipashan）或拼音首字母（pps）。
                 * @example 琵琶山
                 */
                q?: string;
                /**
                 * @description 只要这些状态的，用逗号隔开：planned、operating、suspended、removed；默认 operating,suspended。
                 * @example operating
                 */
                lifecycle?: string;
                /**
                 * @description 最多几座；不给则全部。
                 * @example 5
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查到的驿站，一行一座。 */
            200: {
                headers: {
                    /** @description 内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。 */
                    ETag?: string;
                    /** @description 缓存规则。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example 编码,名称,区划代码,经度,纬度
                     *     GYG-002,琵琶山社区“观新”驿站,370811015002,116.592591,35.414652
                     */
                    "text/csv": string;
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `position_malformed` 位置写法不对；`position_outside_china` 位置不在中国境内；`bbox_malformed` 矩形范围写法不对；`bbox_inside_out` 矩形范围的边写反了；`radius_without_near` 只给了半径，没有给中心；`unknown_amenity` 没有这种设施或服务；`unknown_lifecycle` 没有这种状态；`time_malformed` 时间写法不对；`unknown_area` 区划代码不存在；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStationTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 空白表格。 */
            200: {
                headers: {
                    /** @description 内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。 */
                    ETag?: string;
                    /** @description 缓存规则。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example 编码,名称,区划代码,经度,纬度 */
                    "text/csv": string;
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAmenities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 全部设施与服务。 */
            200: {
                headers: {
                    /** @description 内容的标识；下次请求放在 If-None-Match 中，未变时得到 304。 */
                    ETag?: string;
                    /** @description 缓存规则。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "microwave",
                     *           "kind": "amenity",
                     *           "name": "微波炉",
                     *           "name_en": "Microwave oven",
                     *           "condition_valid_hours": 72
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AmenityCatalogue"];
                };
            };
            /** @description 内容未变（If-None-Match 与 ETag 相同），没有响应体。 */
            304: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`token_not_valid` 令牌无效 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`address_not_allowed` 不允许从这个网络地址使用 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /**
                 * @description 从何时起（含）。
                 * @example 2026-11-01T00:00:00+08:00
                 */
                from?: string;
                /**
                 * @description 到何时止（不含）。
                 * @example 2026-12-01T00:00:00+08:00
                 */
                to?: string;
                /**
                 * @description 谁：人员或接口密钥的编号。
                 * @example 0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21
                 */
                actor_id?: string;
                /**
                 * @description 做了什么。
                 * @example person.reveal
                 */
                action?: string;
                /**
                 * @description 已做或被拒绝。
                 * @example refused
                 */
                outcome?: "done" | "refused";
                /**
                 * @description 对象的种类。
                 * @example person
                 */
                object_kind?: string;
                /**
                 * @description 对象的编号。
                 * @example GYG-002
                 */
                object_id?: string;
                /**
                 * @description 每页最多几条。
                 * @example 50
                 */
                limit?: number;
                /** @description 上一页回答中的 next。 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页审计记录。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1024,
                     *           "recorded_at": "2026-11-23T10:00:00.000+08:00",
                     *           "area_code": "370811015002",
                     *           "actor": {
                     *             "kind": "staff",
                     *             "id": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *             "role": "community"
                     *           },
                     *           "action": "person.reveal",
                     *           "outcome": "done",
                     *           "object": {
                     *             "kind": "person",
                     *             "id": "5b1c7a52-2a62-4a3b-8a55-6f0f6f1d2c33"
                     *           },
                     *           "address": "192.0.2.7",
                     *           "request_id": "a1b2c3d4-1",
                     *           "reason": "核对上门走访时间",
                     *           "details": {
                     *             "fields": [
                     *               "phone"
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description `audit_time_malformed` 审计时间写法不对；`cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录；`token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAuditEntriesAsCsv: {
        parameters: {
            query?: {
                /**
                 * @description 从何时起（含）。
                 * @example 2026-11-01T00:00:00+08:00
                 */
                from?: string;
                /**
                 * @description 到何时止（不含）。
                 * @example 2026-12-01T00:00:00+08:00
                 */
                to?: string;
                /**
                 * @description 谁：人员或接口密钥的编号。
                 * @example 0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21
                 */
                actor_id?: string;
                /**
                 * @description 做了什么。
                 * @example person.reveal
                 */
                action?: string;
                /**
                 * @description 已做或被拒绝。
                 * @example refused
                 */
                outcome?: "done" | "refused";
                /**
                 * @description 对象的种类。
                 * @example person
                 */
                object_kind?: string;
                /**
                 * @description 对象的编号。
                 * @example GYG-002
                 */
                object_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查到的记录，一行一条。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example 编号,时间,区划 */
                    "text/csv": string;
                };
            };
            /** @description `audit_time_malformed` 审计时间写法不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
            400: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token_not_valid` 令牌无效；`sign_in_required` 需要先登录；`token_not_valid` 令牌无效；`sign_in_required` 需要先登录 */
            401: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_too_long` 请求地址太长 */
            414: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` 请求过于频繁 */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_too_large` 请求地址或请求头太大 */
            431: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` 服务内部出错 */
            500: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable` 数据库暂时不可用 */
            503: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
