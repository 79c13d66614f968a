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
         * @description 密钥只出示一次；再领一次，前一个就作废。登录已完成的须再填一次密码。用 PUT /v1/auth/totp 确认后生效。
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
        /**
         * 新增驿站
         * @description 回答与 GET 相同；位置可用任一坐标系，存为 WGS-84。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["createStation"];
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
        /**
         * 修改驿站
         * @description 整体替换资料：没有写的字段清空或恢复默认。保留的设施其状况不变；编码、状态、特殊日期和公告不在此修改。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        put: operations["updateStation"];
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
    "/v1/stations/{code}/lifecycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改变驿站的状态
         * @description 筹建后可运行或撤销，运行后可暂停或撤销，暂停后可运行或撤销；撤销不能恢复。原因会公开显示。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["setStationLifecycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{code}/hours-exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询驿站的特殊日期 */
        get: operations["listHoursExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{code}/hours-exceptions/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 设定某一天的特殊开放时间
         * @description 优先于每周时间和节假日规定。驿站的版本随之加一；须用 If-Match 说明改的是驿站的哪个版本。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        put: operations["setHoursException"];
        post?: never;
        /**
         * 取消某一天的特殊开放时间
         * @description 没有设定过时也回答成功。驿站的版本随之加一；须用 If-Match 说明改的是驿站的哪个版本。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        delete: operations["removeHoursException"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{code}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询驿站的公告
         * @description 当前的和将要开始的，先开始的在前；工作人员可用 include=past 连已结束的一起查。
         */
        get: operations["listAlerts"];
        put?: never;
        /**
         * 为驿站发布公告
         * @description 从 starts_at 那一分钟起到 ends_at 那一分钟止，出现在驿站的 alerts 中。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["createAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{code}/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改公告
         * @description 整体替换；已结束的公告不能修改。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        put: operations["updateAlert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{code}/alerts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 立即结束公告
         * @description 还没有开始的也可以结束；已结束的保持不变。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["endAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{code}/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上报在驿站看到的状况
         * @description 设施可用或故障、拥挤或不挤、该开没开。同一人对同一对象每个整点小时只计一次：重复上报同样的状况回答 `counted: false`，可放心重试；改报别的状况要等下一个整点，本区划的工作人员除外。
         *
         *     多人的说法一致时即显示；互相矛盾时显示不清楚；本区划工作人员所报为准，此前的不再计。过期自动失效：设施见目录的 condition_valid_hours，拥挤 2 小时，该开没开 4 小时。故障或该开没开会立一条故障，由工作人员或其后两个不同的人看到已恢复来排除；其间只有一人看到恢复时显示不清楚。
         *
         *     不记录是谁上报的。
         *
         *     可用身份：骑手等新就业人员、网格员、社区工作人员、街道管理员。不限区划。
         */
        post: operations["observeStation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{code}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询驿站的故障
         * @description 未排除的在前，再按时间由近及远。骑手可查任何驿站。
         *
         *     可用身份：骑手等新就业人员、网格员、社区工作人员、街道管理员、持有权限范围 `faults:read` 的合作应用。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：骑手等新就业人员、网格员、社区工作人员、街道管理员、持有权限范围 `faults:read` 的合作应用。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listStationFaults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{code}/faults/{id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 排除驿站的故障
         * @description 表示现在已恢复，同时作为工作人员的一次上报，此前的上报不再计。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["clearStationFault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{code}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询驿站每小时的签到人次
         * @description 由近及远；没有人签到的小时不列出，1 至 4 人次的只说少于 5（count 为 null）。默认最近 7 天。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listCheckIns"];
        put?: never;
        /**
         * 在驿站签到
         * @description 只按驿站和小时计人次，不记录是谁，也查不出谁去过哪里。同一人每个整点小时只计一次，计在最先签到的驿站；可放心重试。
         *
         *     可用身份：骑手等新就业人员、网格员、社区工作人员、街道管理员。不限区划。
         */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询新就业人员
         * @description 管辖范围内的新就业人员，按区划和编号排列，姓名和号码脱敏。as_of 给出截至那时的台账。地址中不写个人信息：按姓名、手机号或身份证件号码查找请用 POST /v1/workers/search。每次查询都记入审计。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listWorkers"];
        put?: never;
        /**
         * 登记新就业人员
         * @description 一人只登记一次：身份证件号码或手机号已有人登记时拒绝，并在您的管辖范围内时指出是哪一条。已用手机号登录过的人与登记的是同一个人。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["createWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按姓名、手机号或身份证件号码查找新就业人员
         * @description 姓名按文字（全名或其中一部分）、全拼或首字母查找；手机号和身份证件号码须完整。按区划排列，姓名和号码脱敏。每次查找都记入审计，但不记所查的内容。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["searchWorkers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一位新就业人员
         * @description 姓名和号码脱敏。as_of 给出截至那时的内容。已并入另一条的，回答 308 和那一条的地址。每次查看都记入审计。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["getWorker"];
        /**
         * 修改一位新就业人员
         * @description 整体替换：没有写的清空，个人信息没有写的不变。离开的把 status 改为 left，回来的改回 active，编号不变。没有任何改动时不产生新版本。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        put: operations["changeWorker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一位新就业人员的变更历史
         * @description 谁在何时、哪一轮摸排中改了哪些字段、从什么改为什么，最新的在前，个人信息脱敏。每次查看都记入审计。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listWorkerHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询新业态企业
         * @description 管辖范围内的新业态企业，按区划和编号排列，联系人脱敏。as_of 给出截至那时的台账。地址中不写个人信息：按名称、联系人手机号或信用代码查找请用 POST /v1/businesses/search。每次查询都记入审计。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listBusinesses"];
        put?: never;
        /**
         * 登记新业态企业
         * @description 一个街道内，同一统一社会信用代码只登记一次：已有的拒绝，并在您的管辖范围内时指出是哪一条。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["createBusiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按名称、联系人手机号或信用代码查找新业态企业
         * @description 名称按文字、拼音（从任一字起）或首字母查找；手机号和信用代码须完整。按区划排列，联系人脱敏。每次查找都记入审计，但不记所查的内容。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["searchBusinesses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一家新业态企业
         * @description 联系人脱敏。as_of 给出截至那时的内容。已并入另一条的，回答 308 和那一条的地址。每次查看都记入审计。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["getBusiness"];
        /**
         * 修改一家新业态企业
         * @description 整体替换：没有写的清空，个人信息没有写的不变。离开的把 status 改为 left，回来的改回 active，编号不变。没有任何改动时不产生新版本。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        put: operations["changeBusiness"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一家新业态企业的变更历史
         * @description 谁在何时、哪一轮摸排中改了哪些字段、从什么改为什么，最新的在前，个人信息脱敏。每次查看都记入审计。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listBusinessHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workers/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记前查重：新就业人员
         * @description 填写时查：可能是同一个人的，连同相似程度和依据。号码已登记在您管辖范围内的，is_blocking 为 true；登记在别处的，只说哪个号码，与登记时的拒绝一样。每次查重都记入审计，但不记所填的内容。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["checkWorker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记前查重：新业态企业
         * @description 填写时查：可能是同一家企业的，连同相似程度和依据。信用代码已登记在您管辖范围内的，is_blocking 为 true；登记在别处的，只说已有登记。每次查重都记入审计，但不记所填的内容。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["checkBusiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询疑似重复
         * @description 登记和修改时自动发现，也可用 POST /v1/duplicates/scan 全面查找；最相似的在前。两条都在您管辖范围内的才列出。每次查询都记入审计。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 全面查找疑似重复
         * @description 在一个区划内逐页查找：把回答中的 next 作为 cursor 接着查，直到 next 为 null；中断后可从任一处继续。跨社区的重复只有街道管理员查得到。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["scanDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 对照一对疑似重复
         * @description 两条逐字段并列，个人信息脱敏，并说明原文是否相同。每次查看都记入审计。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["getDuplicate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 标为不是重复
         * @description 此后不再出现，除非其中一条的名称、号码、用人单位或地址又有改动。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["dismissDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 合并一对疑似重复
         * @description 逐字段取一边的内容，没有说明的取保留的一条的，只有它没有登记的才取另一条的。另一条隐藏，历史保留，它的编号从此指向保留的一条；两个手机号都登录同一个人。可用 POST /v1/merges/{id}/undo 撤销。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["mergeDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workers/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把另一位新就业人员并入这一位
         * @description 用于不在疑似重复中的。逐字段取一边的内容，没有说明的取保留的一条的，只有它没有登记的才取另一条的。另一条隐藏，历史保留，它的编号从此指向保留的一条；两个手机号都登录同一个人。可用 POST /v1/merges/{id}/undo 撤销。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["mergeWorkers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把另一家企业并入这一家
         * @description 用于不在疑似重复中的。逐字段取一边的内容，没有说明的取保留的一条的，只有它没有登记的才取另一条的。另一条隐藏，历史保留，它的编号从此指向保留的一条；两个手机号都登录同一个人。可用 POST /v1/merges/{id}/undo 撤销。在另一家工作的人从此算在这一家。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["mergeBusinesses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询合并
         * @description 谁何时把哪一条并入了哪一条，取用了哪些字段，是否已撤销；最近的在前。每次查询都记入审计。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销合并
         * @description 两条都恢复为合并前的内容，号码和登录也各归各的；此后另改过的其他字段不变。取用的字段后来又改过的、号码已被别人登记的，不能撤销。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["undoMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questionnaires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询本街道的问卷
         * @description 每份问卷的每个版本一项，不含问题。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listQuestionnaires"];
        put?: never;
        /**
         * 新建问卷或问卷的新版本
         * @description 得到一份草稿。代码已有时是它的下一个版本，对象须与以前相同。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["createQuestionnaire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questionnaires/{code}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看问卷的一个版本
         * @description 可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["getQuestionnaire"];
        /**
         * 修改问卷的草稿
         * @description 整体替换；已发布的版本不再改变。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        put: operations["updateQuestionnaire"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questionnaires/{code}/versions/{version}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发布问卷
         * @description 从此内容永不改变，所以要用 If-Match 说明发布的是草稿的哪个样子。已发布的再发布不变。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["publishQuestionnaire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questionnaires/{code}/versions/{version}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用问卷
         * @description 新的摸排不再使用，已有的回答不受影响；草稿停用即作废。已停用的再停用不变。
         *
         *     可用身份：街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["retireQuestionnaire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questionnaires/{code}/versions/{version}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核对一组回答
         * @description 回答哪些问题会显示、哪些回答有误，什么也不保存；草稿也可以核对，用来试用问卷。没有显示的问题若有回答，按错误指出而不悄悄丢掉。
         *
         *     可用身份：网格员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["checkQuestionnaireAnswers"];
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
    "/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一个人（脱敏）
         * @description 工作人员可查看管辖范围内的人，骑手只能查看自己。姓名和电话脱敏；本次登录刚用 revealPerson 查看过的字段，在其 hide_after 之前以明文显示。每次查看都记入审计。
         *
         *     可用身份：骑手等新就业人员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：骑手等新就业人员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看姓名或电话的明文
         * @description 限时一分钟：到 hide_after 时，客户端必须把明文从界面和内存中清除。每次查看连同原因记入审计。这一操作不接受 Idempotency-Key：重复的请求是又一次查看，明文不会为了重放而保存。
         *
         *     可用身份：社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["revealPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 删除一个人的个人信息
         * @description 不可恢复：销毁此人的密钥、姓名、电话和查找用的摘要，结束其全部登录，停用账号；积分和审计只保留编号。骑手可删除自己，街道管理员可删除管辖范围内的人。重复删除没有别的作用，因此不需要 Idempotency-Key。恢复旧备份后会再次删除。
         *
         *     可用身份：骑手等新就业人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/field-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询保存哪些个人信息、为什么
         * @description 每组个人信息的合法性基础、处理目的和最长保存时间。
         */
        get: operations["listFieldGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询一个人的同意记录
         * @description 记录只增不改，最近的在前；current 是由记录推出的现状。骑手只能查自己的。
         *
         *     可用身份：骑手等新就业人员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         *
         *     可用身份：骑手等新就业人员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        get: operations["listConsents"];
        put?: never;
        /**
         * 记录一次同意或撤回
         * @description 骑手为自己，工作人员为管辖范围内的人（例如当面签署纸质告知书后）。
         *
         *     可用身份：骑手等新就业人员、社区工作人员、街道管理员。限本人所属区划及其下级；范围之外一律回答不存在。
         */
        post: operations["recordConsent"];
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
             * Format: uuid
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
             * Format: uuid
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
             * @description 这台设备以前登录时得到的 device_token，首次登录用与初始密码一并交付的：带上它，别人试错造成的锁定不影响您。
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
         * TotpBeginning
         * @description 领取动态口令密钥的人证明是本人。
         * @example {
         *       "current_password": "k7mq-3xte-9hvb-wz4d"
         *     }
         */
        TotpBeginning: {
            /**
             * @description 现在的密码；本次登录正等着设置动态口令（restriction 为 totp_enrolment）时不必填写，也可以没有请求体。
             * @example k7mq-3xte-9hvb-wz4d
             */
            current_password?: string;
        } | null;
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
             * Format: uuid
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
             * Format: uuid
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
            /**
             * @description 与初始密码一并交给本人：首次登录时填入 device_token，别人试错造成的锁定就不影响本人。只在此处出现一次，不能代替密码。
             * @example gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G
             */
            device_token: string;
            /**
             * Format: date-time
             * @description device_token 何时失效；每次带上它登录都会延长。
             * @example 2026-11-23T10:00:00+08:00
             */
            device_expires_at: string;
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
         * CurrentAlert
         * @description 驿站正在发布的一条公告。
         */
        CurrentAlert: {
            /**
             * Format: uuid
             * @description 公告编号。
             * @example 8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10
             */
            id: string;
            /**
             * @description 种类：通知、提醒、临时关闭。
             * @example warning
             * @enum {string}
             */
            kind: "info" | "warning" | "closure";
            /**
             * @description 内容。
             * @example 饮水机停水检修，请自备饮用水。
             */
            text: string;
            /** @description 英文内容。 */
            text_en: string | null;
            /**
             * Format: date-time
             * @description 从何时起。
             * @example 2026-11-20T08:00:00+08:00
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description 到何时止。
             * @example 2026-11-20T08:00:00+08:00
             */
            ends_at: string;
        };
        /**
         * Crowding
         * @description 来过的人说的拥挤程度。
         */
        Crowding: {
            /**
             * @description 拥挤、不挤。
             * @example crowded
             * @enum {string}
             */
            state: "crowded" | "quiet";
            /**
             * Format: date-time
             * @description 最近一次有人看到的时间。
             * @example 2026-11-20T08:00:00+08:00
             */
            observed_at: string;
            /**
             * Format: date-time
             * @description 过了这个时间不再可信，也不再显示。
             * @example 2026-11-20T08:00:00+08:00
             */
            stale_after: string;
        };
        /**
         * ReportedClosed
         * @description 来过的人说该开没开。
         */
        ReportedClosed: {
            /**
             * Format: date-time
             * @description 最近一次有人看到的时间。
             * @example 2026-11-20T08:00:00+08:00
             */
            observed_at: string;
            /**
             * Format: date-time
             * @description 过了这个时间不再可信，也不再显示。
             * @example 2026-11-20T08:00:00+08:00
             */
            stale_after: string;
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
             * @description 依据：每周时间、特殊日期、节假日、调休上班日、暂停开放、尚在筹建、已撤销、开放时间不详、当年放假安排尚未公布、临时关闭的公告。
             * @example hours
             * @enum {string}
             */
            reason: "hours" | "exception" | "holiday" | "makeup_workday" | "suspended" | "planned" | "removed" | "hours_unknown" | "calendar_unknown" | "closure";
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
            /** @description 拥挤程度；没有新鲜的上报或互相矛盾时为 null。 */
            crowding: components["schemas"]["Crowding"] | null;
            /** @description 有人上报该开没开；没有新鲜的上报或互相矛盾时为 null。 */
            reported_closed: components["schemas"]["ReportedClosed"] | null;
            /**
             * @description 筹建、运行、暂停、撤销。
             * @example operating
             * @enum {string}
             */
            lifecycle: "planned" | "operating" | "suspended" | "removed";
            /** @description 目前状态的公开说明，例如为何暂停；没有说明时为 null。 */
            lifecycle_reason: string | null;
            /** @description 每周开放时间；不清楚时为 null。 */
            weekly_hours: components["schemas"]["WeeklySpan"][] | null;
            /** @description 每周时间是否全天 24 小时。 */
            open_24h: boolean;
            /** @description 特殊日期，按日期排列。 */
            hours_exceptions: components["schemas"]["HoursException"][];
            holiday_policy: components["schemas"]["HolidayPolicy"];
            open: components["schemas"]["Opening"];
            /** @description 此刻有效的公告，先开始的在前。 */
            alerts: components["schemas"]["CurrentAlert"][];
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
            /** @description 拥挤程度；没有新鲜的上报或互相矛盾时为 null。 */
            crowding: components["schemas"]["Crowding"] | null;
            /** @description 有人上报该开没开；没有新鲜的上报或互相矛盾时为 null。 */
            reported_closed: components["schemas"]["ReportedClosed"] | null;
            /**
             * @description 筹建、运行、暂停、撤销。
             * @example operating
             * @enum {string}
             */
            lifecycle: "planned" | "operating" | "suspended" | "removed";
            /** @description 目前状态的公开说明，例如为何暂停；没有说明时为 null。 */
            lifecycle_reason: string | null;
            /** @description 每周开放时间；不清楚时为 null。 */
            weekly_hours: components["schemas"]["WeeklySpan"][] | null;
            /** @description 每周时间是否全天 24 小时。 */
            open_24h: boolean;
            /** @description 特殊日期，按日期排列。 */
            hours_exceptions: components["schemas"]["HoursException"][];
            holiday_policy: components["schemas"]["HolidayPolicy"];
            open: components["schemas"]["Opening"];
            /** @description 此刻有效的公告，先开始的在前。 */
            alerts: components["schemas"]["CurrentAlert"][];
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
         * NewStation
         * @description 新增一座驿站。
         */
        NewStation: {
            /**
             * @description 驿站编码：大写字母、数字，可用连字符分段。一经使用永不改变，也不会重新使用。
             * @example GYG-016
             */
            code: string;
            /**
             * @description 名称。
             * @example 虚构街口“观新”驿站
             */
            name: string;
            /**
             * @description 英文名称。
             * @example Fictional Corner Station
             */
            name_en?: string | null;
            /**
             * @description 所在街道或社区的 12 位区划代码，须在本人所属区划内。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 地址。
             * @example 示例路 2 号
             */
            address?: string | null;
            /**
             * @description 到达指引。
             * @example 由东门进入
             */
            directions?: string | null;
            /** @description 位置，先经度后纬度。 */
            position: {
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
             * @description 位置的来历：现场测量、由地址推算、大致位置（默认）、占位。
             * @example surveyed
             * @enum {string}
             */
            position_quality?: "surveyed" | "geocoded" | "approximate" | "placeholder";
            /**
             * @description 依托的场所：社区党群服务中心、红帆驿站、住宅小区、商圈楼宇、其他（默认）。
             * @example party_service_centre
             * @enum {string}
             */
            host_venue_kind?: "party_service_centre" | "hongfan_station" | "housing_estate" | "business_building" | "other";
            /**
             * @description 面积，平方米。
             * @example 20
             */
            floor_area_m2?: number | null;
            /**
             * @description 座位数。
             * @example 8
             */
            seats?: number | null;
            /**
             * @description 场所的公开电话。
             * @example 0537-0000000
             */
            phone?: string | null;
            /** @description 设施与服务；不填即没有。 */
            amenities?: {
                /**
                 * @description 代码，见 GET /v1/amenities。
                 * @example microwave
                 */
                code: string;
                /**
                 * @description 数量；不清楚时为 null。
                 * @example 1
                 */
                quantity?: number | null;
            }[];
            /** @description 每周开放时间；不清楚时为 null。 */
            weekly_hours?: {
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
            }[] | null;
            /** @description 节假日与调休上班日怎样开放；不填即都照常。 */
            holiday_policy?: {
                /**
                 * @description 法定节假日（含调休放假日）：照常、不开、按周日时间、按 holiday_hours。
                 * @example as_usual
                 * @enum {string}
                 */
                on_holidays: "as_usual" | "closed" | "weekend_hours" | "holiday_hours";
                /** @description 仅当 on_holidays 为 holiday_hours 时填写。 */
                holiday_hours?: {
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
                }[] | null;
                /**
                 * @description 调休上班日：照常、按周一时间。
                 * @example as_usual
                 * @enum {string}
                 */
                on_makeup_workdays: "as_usual" | "workday_hours";
            };
            /**
             * @description 资料来源：公开报道、占位（默认）、已核实。
             * @example verified
             * @enum {string}
             */
            provenance?: "reported" | "placeholder" | "verified";
            /**
             * @description 值只是占位、尚未核实的字段；已核实的驿站没有。
             * @example [
             *       "phone"
             *     ]
             */
            placeholder_fields?: ("name" | "name_en" | "area" | "address" | "directions" | "position" | "host_venue_kind" | "floor_area_m2" | "seats" | "phone" | "amenities" | "lifecycle" | "weekly_hours" | "hours_exceptions" | "holiday_policy")[];
            /**
             * Format: date-time
             * @description 最近一次核实的时间；已核实的驿站必填。
             * @example 2026-11-20T08:00:00+08:00
             */
            last_verified_at?: string | null;
            /**
             * @description 筹建或运行（默认）。
             * @example operating
             * @enum {string}
             */
            lifecycle?: "planned" | "operating";
        };
        /**
         * StationChange
         * @description 修改驿站：整体替换，没有写的字段清空或恢复默认；编码、状态、特殊日期和公告另有接口。
         */
        StationChange: {
            /**
             * @description 名称。
             * @example 虚构街口“观新”驿站
             */
            name: string;
            /**
             * @description 英文名称。
             * @example Fictional Corner Station
             */
            name_en?: string | null;
            /**
             * @description 所在街道或社区的 12 位区划代码，须在本人所属区划内。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 地址。
             * @example 示例路 2 号
             */
            address?: string | null;
            /**
             * @description 到达指引。
             * @example 由东门进入
             */
            directions?: string | null;
            /** @description 位置，先经度后纬度。 */
            position: {
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
             * @description 位置的来历：现场测量、由地址推算、大致位置（默认）、占位。
             * @example surveyed
             * @enum {string}
             */
            position_quality?: "surveyed" | "geocoded" | "approximate" | "placeholder";
            /**
             * @description 依托的场所：社区党群服务中心、红帆驿站、住宅小区、商圈楼宇、其他（默认）。
             * @example party_service_centre
             * @enum {string}
             */
            host_venue_kind?: "party_service_centre" | "hongfan_station" | "housing_estate" | "business_building" | "other";
            /**
             * @description 面积，平方米。
             * @example 20
             */
            floor_area_m2?: number | null;
            /**
             * @description 座位数。
             * @example 8
             */
            seats?: number | null;
            /**
             * @description 场所的公开电话。
             * @example 0537-0000000
             */
            phone?: string | null;
            /** @description 设施与服务；不填即没有。 */
            amenities?: {
                /**
                 * @description 代码，见 GET /v1/amenities。
                 * @example microwave
                 */
                code: string;
                /**
                 * @description 数量；不清楚时为 null。
                 * @example 1
                 */
                quantity?: number | null;
            }[];
            /** @description 每周开放时间；不清楚时为 null。 */
            weekly_hours?: {
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
            }[] | null;
            /** @description 节假日与调休上班日怎样开放；不填即都照常。 */
            holiday_policy?: {
                /**
                 * @description 法定节假日（含调休放假日）：照常、不开、按周日时间、按 holiday_hours。
                 * @example as_usual
                 * @enum {string}
                 */
                on_holidays: "as_usual" | "closed" | "weekend_hours" | "holiday_hours";
                /** @description 仅当 on_holidays 为 holiday_hours 时填写。 */
                holiday_hours?: {
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
                }[] | null;
                /**
                 * @description 调休上班日：照常、按周一时间。
                 * @example as_usual
                 * @enum {string}
                 */
                on_makeup_workdays: "as_usual" | "workday_hours";
            };
            /**
             * @description 资料来源：公开报道、占位（默认）、已核实。
             * @example verified
             * @enum {string}
             */
            provenance?: "reported" | "placeholder" | "verified";
            /**
             * @description 值只是占位、尚未核实的字段；已核实的驿站没有。
             * @example [
             *       "phone"
             *     ]
             */
            placeholder_fields?: ("name" | "name_en" | "area" | "address" | "directions" | "position" | "host_venue_kind" | "floor_area_m2" | "seats" | "phone" | "amenities" | "lifecycle" | "weekly_hours" | "hours_exceptions" | "holiday_policy")[];
            /**
             * Format: date-time
             * @description 最近一次核实的时间；已核实的驿站必填。
             * @example 2026-11-20T08:00:00+08:00
             */
            last_verified_at?: string | null;
        };
        /**
         * LifecycleChange
         * @description 改变驿站的状态。
         */
        LifecycleChange: {
            /**
             * @description 新的状态：筹建后可运行或撤销，运行后可暂停或撤销，暂停后可运行或撤销；撤销不能恢复。
             * @example suspended
             * @enum {string}
             */
            lifecycle: "planned" | "operating" | "suspended" | "removed";
            /**
             * @description 原因，会公开显示，请勿写入个人信息。
             * @example 房屋修缮，预计下月恢复
             */
            reason: string;
        };
        /**
         * HoursExceptionChange
         * @description 某一天的特殊开放时间。
         */
        HoursExceptionChange: {
            /**
             * @description 当天的开放时间；空数组表示全天不开。
             * @example [
             *       {
             *         "opens": "09:00",
             *         "closes": "12:00"
             *       }
             *     ]
             */
            hours: {
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
            }[];
            /**
             * @description 原因，会公开显示。
             * @example 设备检修
             */
            reason?: string | null;
        };
        /**
         * HoursExceptionPage
         * @description 一页特殊日期，按日期排列。
         */
        HoursExceptionPage: {
            items: components["schemas"]["HoursException"][];
            /** @description 下一页的游标；没有下一页时为 null。 */
            next: string | null;
        };
        /**
         * Alert
         * @description 驿站的一条公告。
         */
        Alert: {
            /**
             * Format: uuid
             * @description 公告编号。
             * @example 8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10
             */
            id: string;
            /**
             * @description 种类：通知、提醒、临时关闭。
             * @example warning
             * @enum {string}
             */
            kind: "info" | "warning" | "closure";
            /**
             * @description 内容。
             * @example 饮水机停水检修，请自备饮用水。
             */
            text: string;
            /** @description 英文内容。 */
            text_en: string | null;
            /**
             * Format: date-time
             * @description 从何时起。
             * @example 2026-11-20T08:00:00+08:00
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description 到何时止。
             * @example 2026-11-20T08:00:00+08:00
             */
            ends_at: string;
            /**
             * @description 驿站编码。
             * @example GYG-002
             */
            station_code: string;
            /** @description 由工作人员提前结束的时间；没有提前结束时为 null。 */
            ended_at: string | null;
            /**
             * @description 版本号，每次修改加一。
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description 发布的时间。
             * @example 2026-11-20T08:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 最近一次修改的时间。
             * @example 2026-11-20T08:00:00+08:00
             */
            updated_at: string;
        };
        /**
         * AlertPage
         * @description 一页公告，先开始的在前。
         */
        AlertPage: {
            items: components["schemas"]["Alert"][];
            /** @description 下一页的游标；没有下一页时为 null。 */
            next: string | null;
        };
        /**
         * AlertDraft
         * @description 要发布的公告，或修改后的公告（整体替换）。
         */
        AlertDraft: {
            /**
             * @description 种类：通知、提醒、临时关闭。临时关闭期间，驿站的 open 为 closed。
             * @example warning
             * @enum {string}
             */
            kind: "info" | "warning" | "closure";
            /**
             * @description 内容，会公开显示，请勿写入个人信息。
             * @example 饮水机停水检修，请自备饮用水。
             */
            text: string;
            /**
             * @description 英文内容。
             * @example No drinking water during maintenance.
             */
            text_en?: string | null;
            /**
             * Format: date-time
             * @description 从何时起，可以是过去。
             * @example 2026-11-23T08:00:00+08:00
             */
            starts_at: string;
            /**
             * Format: date-time
             * @description 到何时止：晚于现在，比 starts_at 晚 1 分钟到 366 天。
             * @example 2026-11-23T18:00:00+08:00
             */
            ends_at: string;
        };
        /**
         * NewObservation
         * @description 一次状况上报。
         * @example {
         *       "subject": "amenity",
         *       "amenity_code": "microwave",
         *       "state": "broken"
         *     }
         */
        NewObservation: {
            /**
             * @description 说的是什么：设施、拥挤程度、是否开门。
             * @example amenity
             * @enum {string}
             */
            subject: "amenity" | "crowding" | "opening";
            /**
             * @description 设施或服务的代码；仅当 subject 为 amenity 时填写，且必须填写。
             * @example microwave
             */
            amenity_code?: string;
            /**
             * @description 看到的情况。设施：working 可用、broken 故障；拥挤程度：quiet 不挤、crowded 拥挤；是否开门：open 开着、closed 该开没开。
             * @example broken
             * @enum {string}
             */
            state: "working" | "broken" | "quiet" | "crowded" | "open" | "closed";
        };
        /**
         * ObservationResult
         * @description 上报的结果。
         */
        ObservationResult: {
            /** @description 是否计入；同一人对同一对象在同一整点小时内重复上报时为 false。 */
            counted: boolean;
            /** @description 综合各人的上报，现在显示的状况。 */
            shown: {
                /**
                 * @description 现在显示的状况；没有新鲜的上报或互相矛盾时为 unknown。
                 * @example broken
                 * @enum {string}
                 */
                state: "working" | "broken" | "quiet" | "crowded" | "open" | "closed" | "unknown";
                /** @description 最近一次有人看到的时间。 */
                observed_at: string | null;
                /** @description 过了这个时间不再可信。 */
                stale_after: string | null;
            };
            /** @description 因此存在的未排除故障；没有时为 null。 */
            fault_id: string | null;
        };
        /**
         * Fault
         * @description 驿站的一条故障。不含是谁上报的。
         */
        Fault: {
            /**
             * Format: uuid
             * @description 故障编号。
             */
            id: string;
            /**
             * @description 设施故障，或该开没开。
             * @example amenity
             * @enum {string}
             */
            subject: "amenity" | "opening";
            /** @description 出故障的设施或服务；该开没开时为 null。 */
            amenity_code: string | null;
            /**
             * @description 未排除、已排除。
             * @example open
             * @enum {string}
             */
            state: "open" | "closed";
            /**
             * Format: date-time
             * @description 第一次有人上报的时间。
             * @example 2026-11-23T08:00:00+08:00
             */
            opened_at: string;
            /**
             * Format: date-time
             * @description 最近一次有人上报的时间。
             * @example 2026-11-23T08:00:00+08:00
             */
            last_reported_at: string;
            /**
             * @description 上报过几次。
             * @example 2
             */
            reports_count: number;
            /**
             * @description 最近一次上报之后，有几个不同的人看到已恢复；满 2 人即视为排除。
             * @example 1
             */
            recoveries_count: number;
            /** @description 排除的时间；未排除时为 null。 */
            closed_at: string | null;
            /** @description 由工作人员，或由后来的上报排除；未排除时为 null。 */
            closed_by: ("staff" | "observations") | null;
            /** @description 工作人员排除时的说明，只给工作人员看；没有时为 null。 */
            note: string | null;
        };
        /**
         * FaultPage
         * @description 一页故障，未排除的在前，再按时间由近及远。
         */
        FaultPage: {
            items: components["schemas"]["Fault"][];
            /** @description 下一页的游标；没有下一页时为 null。 */
            next: string | null;
        };
        /**
         * FaultClearing
         * @description 排除故障；没有要说明的，可以没有请求体。
         * @example {
         *       "note": "已更换微波炉保险丝"
         *     }
         */
        FaultClearing: {
            /**
             * @description 怎样排除的；请不要写人名、电话等个人信息。
             * @example 已更换微波炉保险丝
             */
            note?: string;
        } | null;
        /**
         * CheckIn
         * @description 签到的结果。
         */
        CheckIn: {
            /** @description 是否计入；同一人每个整点小时只计一次，在别的驿站签过到也算。 */
            counted: boolean;
            /**
             * Format: date-time
             * @description 计入哪个小时，以其开始时间表示。
             * @example 2026-11-23T08:00:00+08:00
             */
            hour: string;
        };
        /**
         * CheckInHour
         * @description 一个小时的签到人次。
         */
        CheckInHour: {
            /**
             * Format: date-time
             * @description 哪个小时，以其开始时间表示。
             * @example 2026-11-23T08:00:00+08:00
             */
            hour: string;
            /** @description 签到人次；1 至 4 人次时为 null（少于 5），以免看出个人的行踪。 */
            count: number | null;
        };
        /**
         * CheckInPage
         * @description 一页按小时的签到人次，由近及远；没有人签到的小时不列出。
         */
        CheckInPage: {
            items: components["schemas"]["CheckInHour"][];
            /** @description 下一页的游标；没有下一页时为 null。 */
            next: string | null;
        };
        /**
         * SubjectRevision
         * @description 一次变更。
         */
        SubjectRevision: {
            /**
             * @description 版本。
             * @example 2
             */
            version: number;
            /**
             * Format: date-time
             * @description 何时登记。
             * @example 2026-11-23T02:00:00.000Z
             */
            recorded_at: string;
            /** @description 谁改的；由系统登记的为 null。 */
            changed_by: string | null;
            /**
             * @description 来源：desk 窗口，submission 走访填报，import 导入，merge 合并。
             * @example desk
             * @enum {string}
             */
            source: "desk" | "submission" | "import" | "merge";
            /** @description 在哪一轮摸排中；不在摸排中的为 null。 */
            round_id: string | null;
            /** @description 改了哪些字段。 */
            changes: {
                /**
                 * @description 字段名。
                 * @example occupation
                 */
                field: string;
                /** @description 原来的内容，个人信息脱敏。 */
                from: string | number | boolean | null | string[];
                /** @description 改后的内容，个人信息脱敏。 */
                to: string | number | boolean | null | string[];
            }[];
        };
        /**
         * SubjectHistory
         * @description 一页变更历史，最新的在前。
         */
        SubjectHistory: {
            items: components["schemas"]["SubjectRevision"][];
            /** @description 下一页的 cursor；没有更多时为 null。 */
            next: string | null;
        };
        /**
         * SubjectMoved
         * @description 已并入另一条。
         */
        SubjectMoved: {
            /**
             * Format: uuid
             * @description 现在的台账编号。
             * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
             */
            survivor_id: string;
        };
        /**
         * Worker
         * @description 一位新就业人员，个人信息脱敏。
         */
        Worker: {
            /**
             * Format: uuid
             * @description 台账编号，从不改变。
             * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
             */
            id: string;
            /**
             * @description 版本，每次变更加一；修改时放在 If-Match 中。
             * @example 1
             */
            version: number;
            /**
             * @description 状态：active 在册，left 已离开；离开后可以再改回 active，历史都保留。
             * @example active
             * @enum {string}
             */
            status: "active" | "left";
            /**
             * @description 所在社区的 12 位区划代码。
             * @example 370811015002
             */
            area_code: string;
            /**
             * Format: uuid
             * @description 人员编号，用于 revealPerson、erasePerson 等。
             * @example 0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90
             */
            person_id: string;
            /** @description 姓名，脱敏；没有登记或已删除的为 null。 */
            name: string | null;
            /** @description 手机号，脱敏；没有登记或已删除的为 null。 */
            phone: string | null;
            /** @description 身份证件号码，脱敏；没有登记或已删除的为 null。 */
            id_number: string | null;
            /**
             * @description 行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。
             * @example courier
             * @enum {string}
             */
            sector: "courier" | "food_delivery" | "road_transport" | "live_commerce";
            /**
             * @description 职业：courier 快递员，food_delivery_rider 外卖骑手，truck_driver 货车司机，ride_hailing_driver 网约车司机，live_streamer 网络主播。
             * @example courier
             * @enum {string}
             */
            occupation: "courier" | "food_delivery_rider" | "truck_driver" | "ride_hailing_driver" | "live_streamer";
            /** @description 用人单位在台账中的企业编号；不在台账中的为 null。 */
            employer_id: string | null;
            /** @description 不在台账中的用人单位的名称；没有的为 null。 */
            employer_name: string | null;
            /** @description 工作用的车辆；不清楚的为 null。 */
            vehicle: ("none" | "bicycle" | "electric_bicycle" | "electric_tricycle" | "motorcycle" | "car" | "van" | "truck") | null;
            /**
             * @description 特长。
             * @example [
             *       "维修"
             *     ]
             */
            skills: string[];
            /** @description 是否中共党员；不清楚的、个人信息已删除的为 null。 */
            is_party_member: boolean | null;
            /** @description 通常每周工作的小时数；不清楚的为 null。 */
            weekly_hours: number | null;
            /**
             * @description 是否“流动管家”。
             * @example false
             */
            is_steward: boolean;
            /**
             * Format: date-time
             * @description 何时登记。
             * @example 2026-11-23T02:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 这一版本何时登记。
             * @example 2026-11-23T02:00:00.000Z
             */
            updated_at: string;
        };
        /**
         * WorkerPage
         * @description 一页新就业人员。
         */
        WorkerPage: {
            items: components["schemas"]["Worker"][];
            /** @description 下一页的 cursor；没有更多时为 null。 */
            next: string | null;
        };
        /**
         * NewWorker
         * @description 新登记的新就业人员。
         */
        NewWorker: {
            /**
             * @description 所在社区的 12 位区划代码。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。
             * @example courier
             * @enum {string}
             */
            sector: "courier" | "food_delivery" | "road_transport" | "live_commerce";
            /**
             * @description 职业：courier 快递员，food_delivery_rider 外卖骑手，truck_driver 货车司机，ride_hailing_driver 网约车司机，live_streamer 网络主播。
             * @example courier
             * @enum {string}
             */
            occupation: "courier" | "food_delivery_rider" | "truck_driver" | "ride_hailing_driver" | "live_streamer";
            /** @description 姓名，加密保存；修改时不写则不变，null 为删去。 */
            name?: string | null;
            /** @description 手机号，加密保存；修改时不写则不变，null 为删去。 */
            phone?: string | null;
            /** @description 18 位身份证件号码，校验并加密保存；修改时不写则不变，null 为删去。 */
            id_number?: string | null;
            /** @description 用人单位在台账中的企业编号；不在台账中的为 null。 */
            employer_id?: string | null;
            /** @description 不在台账中的用人单位的名称；没有的为 null。 */
            employer_name?: string | null;
            /** @description 工作用的车辆；不清楚的为 null。 */
            vehicle?: ("none" | "bicycle" | "electric_bicycle" | "electric_tricycle" | "motorcycle" | "car" | "van" | "truck") | null;
            /**
             * @description 特长。
             * @example [
             *       "维修"
             *     ]
             */
            skills?: string[];
            /** @description 是否中共党员，加密保存在历史中；修改时不写则不变，null 为不清楚。 */
            is_party_member?: boolean | null;
            /** @description 通常每周工作的小时数；不清楚的为 null。 */
            weekly_hours?: number | null;
            /**
             * @description 是否“流动管家”。
             * @example false
             */
            is_steward?: boolean;
        };
        /**
         * WorkerChange
         * @description 新就业人员的全部内容：没有写的清空，个人信息（姓名、手机号、证件号码、是否党员）没有写的不变。
         */
        WorkerChange: {
            /**
             * @description 所在社区的 12 位区划代码。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。
             * @example courier
             * @enum {string}
             */
            sector: "courier" | "food_delivery" | "road_transport" | "live_commerce";
            /**
             * @description 职业：courier 快递员，food_delivery_rider 外卖骑手，truck_driver 货车司机，ride_hailing_driver 网约车司机，live_streamer 网络主播。
             * @example courier
             * @enum {string}
             */
            occupation: "courier" | "food_delivery_rider" | "truck_driver" | "ride_hailing_driver" | "live_streamer";
            /** @description 姓名，加密保存；修改时不写则不变，null 为删去。 */
            name?: string | null;
            /** @description 手机号，加密保存；修改时不写则不变，null 为删去。 */
            phone?: string | null;
            /** @description 18 位身份证件号码，校验并加密保存；修改时不写则不变，null 为删去。 */
            id_number?: string | null;
            /** @description 用人单位在台账中的企业编号；不在台账中的为 null。 */
            employer_id?: string | null;
            /** @description 不在台账中的用人单位的名称；没有的为 null。 */
            employer_name?: string | null;
            /** @description 工作用的车辆；不清楚的为 null。 */
            vehicle?: ("none" | "bicycle" | "electric_bicycle" | "electric_tricycle" | "motorcycle" | "car" | "van" | "truck") | null;
            /**
             * @description 特长。
             * @example [
             *       "维修"
             *     ]
             */
            skills?: string[];
            /** @description 是否中共党员，加密保存在历史中；修改时不写则不变，null 为不清楚。 */
            is_party_member?: boolean | null;
            /** @description 通常每周工作的小时数；不清楚的为 null。 */
            weekly_hours?: number | null;
            /**
             * @description 是否“流动管家”。
             * @example false
             */
            is_steward?: boolean;
            /**
             * @description 状态：active 在册，left 已离开；离开后可以再改回 active，历史都保留。
             * @example active
             * @enum {string}
             */
            status: "active" | "left";
        };
        /**
         * WorkerSearch
         * @description 查找条件：姓名、手机号、身份证件号码中填一个，可再加筛选。
         */
        WorkerSearch: {
            /**
             * @description 姓名或其中一部分、全拼或首字母。
             * @example 虚构
             */
            name?: string;
            /** @description 手机号。 */
            phone?: string;
            /** @description 身份证件号码。 */
            id_number?: string;
            /**
             * @description 只要这一区划及其下级的。
             * @example 370811015002
             */
            area_code?: string;
            /**
             * @description 行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。
             * @example courier
             * @enum {string}
             */
            sector?: "courier" | "food_delivery" | "road_transport" | "live_commerce";
            /**
             * @description 职业：courier 快递员，food_delivery_rider 外卖骑手，truck_driver 货车司机，ride_hailing_driver 网约车司机，live_streamer 网络主播。
             * @example courier
             * @enum {string}
             */
            occupation?: "courier" | "food_delivery_rider" | "truck_driver" | "ride_hailing_driver" | "live_streamer";
            /**
             * @description 状态：active 在册，left 已离开；离开后可以再改回 active，历史都保留。
             * @example active
             * @enum {string}
             */
            status?: "active" | "left";
            /**
             * Format: uuid
             * @description 用人单位在台账中的企业编号。
             * @example 2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e
             */
            employer_id?: string;
            /**
             * @description 是否“流动管家”。
             * @example true
             */
            is_steward?: boolean;
            /**
             * @description 是否中共党员；不能与 as_of 同时使用。
             * @example true
             */
            is_party_member?: boolean;
            /**
             * @description 每页最多几条。
             * @default 50
             * @example 50
             */
            limit: number;
            /** @description 上一页回答中的 next。 */
            cursor?: string;
        };
        /**
         * Business
         * @description 一家新业态企业，联系人脱敏。
         */
        Business: {
            /**
             * Format: uuid
             * @description 台账编号，从不改变。
             * @example 2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e
             */
            id: string;
            /**
             * @description 版本，每次变更加一；修改时放在 If-Match 中。
             * @example 1
             */
            version: number;
            /**
             * @description 状态：active 在册，left 已离开；离开后可以再改回 active，历史都保留。
             * @example active
             * @enum {string}
             */
            status: "active" | "left";
            /**
             * @description 所在社区的 12 位区划代码。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。
             * @example courier
             * @enum {string}
             */
            sector: "courier" | "food_delivery" | "road_transport" | "live_commerce";
            /**
             * @description 类型：courier_site 快递站点，live_commerce 直播电商企业，other 其他。
             * @example courier_site
             * @enum {string}
             */
            kind: "courier_site" | "live_commerce" | "other";
            /**
             * @description 企业名称。
             * @example 虚构快递琵琶山站
             */
            name: string;
            /** @description 统一社会信用代码；没有登记的为 null。 */
            credit_code: string | null;
            /** @description 地址；没有登记的为 null。 */
            address: string | null;
            /** @description 从业人数；不清楚的为 null。 */
            head_count: number | null;
            /** @description 联系人的人员编号；没有联系人的为 null。 */
            contact_person_id: string | null;
            /** @description 联系人姓名，脱敏；没有登记或已删除的为 null。 */
            contact_name: string | null;
            /** @description 联系人电话，脱敏；没有登记或已删除的为 null。 */
            contact_phone: string | null;
            /**
             * Format: date-time
             * @description 何时登记。
             * @example 2026-11-23T02:00:00.000Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 这一版本何时登记。
             * @example 2026-11-23T02:00:00.000Z
             */
            updated_at: string;
        };
        /**
         * BusinessPage
         * @description 一页新业态企业。
         */
        BusinessPage: {
            items: components["schemas"]["Business"][];
            /** @description 下一页的 cursor；没有更多时为 null。 */
            next: string | null;
        };
        /**
         * NewBusiness
         * @description 新登记的企业。
         */
        NewBusiness: {
            /**
             * @description 所在社区的 12 位区划代码。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。
             * @example courier
             * @enum {string}
             */
            sector: "courier" | "food_delivery" | "road_transport" | "live_commerce";
            /**
             * @description 类型：courier_site 快递站点，live_commerce 直播电商企业，other 其他。
             * @example courier_site
             * @enum {string}
             */
            kind: "courier_site" | "live_commerce" | "other";
            /**
             * @description 企业名称。
             * @example 虚构快递琵琶山站
             */
            name: string;
            /** @description 统一社会信用代码；没有的为 null。 */
            credit_code?: string | null;
            /** @description 地址；没有的为 null。 */
            address?: string | null;
            /** @description 从业人数；不清楚的为 null。 */
            head_count?: number | null;
            /** @description 联系人姓名，加密保存；修改时不写则不变，null 为删去。姓名和电话都换了的，视为换了一个人。 */
            contact_name?: string | null;
            /** @description 联系人手机号，加密保存；修改时不写则不变，null 为删去。 */
            contact_phone?: string | null;
        };
        /**
         * BusinessChange
         * @description 企业的全部内容：没有写的清空，联系人姓名和电话没有写的不变。
         */
        BusinessChange: {
            /**
             * @description 所在社区的 12 位区划代码。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。
             * @example courier
             * @enum {string}
             */
            sector: "courier" | "food_delivery" | "road_transport" | "live_commerce";
            /**
             * @description 类型：courier_site 快递站点，live_commerce 直播电商企业，other 其他。
             * @example courier_site
             * @enum {string}
             */
            kind: "courier_site" | "live_commerce" | "other";
            /**
             * @description 企业名称。
             * @example 虚构快递琵琶山站
             */
            name: string;
            /** @description 统一社会信用代码；没有的为 null。 */
            credit_code?: string | null;
            /** @description 地址；没有的为 null。 */
            address?: string | null;
            /** @description 从业人数；不清楚的为 null。 */
            head_count?: number | null;
            /** @description 联系人姓名，加密保存；修改时不写则不变，null 为删去。姓名和电话都换了的，视为换了一个人。 */
            contact_name?: string | null;
            /** @description 联系人手机号，加密保存；修改时不写则不变，null 为删去。 */
            contact_phone?: string | null;
            /**
             * @description 状态：active 在册，left 已离开；离开后可以再改回 active，历史都保留。
             * @example active
             * @enum {string}
             */
            status: "active" | "left";
        };
        /**
         * BusinessSearch
         * @description 查找条件：名称、联系人手机号、统一社会信用代码中填一个，可再加筛选。
         */
        BusinessSearch: {
            /**
             * @description 名称或其中一部分、拼音或首字母。
             * @example 虚构
             */
            name?: string;
            /** @description 联系人手机号。 */
            phone?: string;
            /**
             * @description 18 位统一社会信用代码，按校验码核对。
             * @example 91350100M000100Y43
             */
            credit_code?: string;
            /**
             * @description 只要这一区划及其下级的。
             * @example 370811015002
             */
            area_code?: string;
            /**
             * @description 行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。
             * @example courier
             * @enum {string}
             */
            sector?: "courier" | "food_delivery" | "road_transport" | "live_commerce";
            /**
             * @description 类型：courier_site 快递站点，live_commerce 直播电商企业，other 其他。
             * @example courier_site
             * @enum {string}
             */
            kind?: "courier_site" | "live_commerce" | "other";
            /**
             * @description 状态：active 在册，left 已离开；离开后可以再改回 active，历史都保留。
             * @example active
             * @enum {string}
             */
            status?: "active" | "left";
            /**
             * @description 每页最多几条。
             * @default 50
             * @example 50
             */
            limit: number;
            /** @description 上一页回答中的 next。 */
            cursor?: string;
        };
        /**
         * Duplicate
         * @description 一对疑似重复。
         */
        Duplicate: {
            /**
             * Format: uuid
             * @description 疑似重复的编号。
             * @example 5b0e7c9a-4d21-4f3e-8a6b-7c8d9e0f1a2b
             */
            id: string;
            /**
             * @description 对象：worker 新就业人员，business 新业态企业。
             * @example worker
             * @enum {string}
             */
            kind: "worker" | "business";
            /**
             * @description 两条都在其中的最小区划。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 状态：open 待处理，dismissed 不是重复，merged 已合并。
             * @example open
             * @enum {string}
             */
            status: "open" | "dismissed" | "merged";
            /**
             * @description 相似程度，100 为号码相同。
             * @example 80
             */
            score: number;
            /**
             * @description 相似或不同的依据。
             * @example [
             *       "same_name",
             *       "same_employer",
             *       "same_community",
             *       "same_occupation"
             *     ]
             */
            reasons: ("same_id_number" | "same_phone" | "same_credit_code" | "same_name" | "near_id_number" | "same_spelling" | "same_employer" | "near_phone" | "same_address" | "same_community" | "same_occupation" | "same_kind" | "different_id_number" | "different_credit_code")[];
            /** @description 其中一条。 */
            one: {
                /**
                 * Format: uuid
                 * @description 台账编号。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
                /**
                 * @description 现在的版本，合并时要写明。
                 * @example 3
                 */
                version: number;
                /**
                 * @description 所在社区的区划代码。
                 * @example 370811015002
                 */
                area_code: string;
                /** @description 名称；人的姓名脱敏，没有登记或已删除的为 null。 */
                name: string | null;
            };
            /** @description 另一条。 */
            other: {
                /**
                 * Format: uuid
                 * @description 台账编号。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
                /**
                 * @description 现在的版本，合并时要写明。
                 * @example 3
                 */
                version: number;
                /**
                 * @description 所在社区的区划代码。
                 * @example 370811015002
                 */
                area_code: string;
                /** @description 名称；人的姓名脱敏，没有登记或已删除的为 null。 */
                name: string | null;
            };
            /**
             * Format: date-time
             * @description 何时发现。
             * @example 2026-11-23T02:00:00.000Z
             */
            found_at: string;
            /** @description 为什么不是重复；没有标为不是重复的为 null。 */
            dismissal: ("namesake" | "relatives" | "separate_sites" | "verified_different" | "merge_undone") | null;
            /** @description 谁处理的；待处理的为 null。 */
            settled_by: string | null;
            /** @description 何时处理；待处理的为 null。 */
            settled_at: string | null;
        };
        /**
         * DuplicateDetail
         * @description 一对疑似重复，逐字段对照。
         */
        DuplicateDetail: {
            /**
             * Format: uuid
             * @description 疑似重复的编号。
             * @example 5b0e7c9a-4d21-4f3e-8a6b-7c8d9e0f1a2b
             */
            id: string;
            /**
             * @description 对象：worker 新就业人员，business 新业态企业。
             * @example worker
             * @enum {string}
             */
            kind: "worker" | "business";
            /**
             * @description 两条都在其中的最小区划。
             * @example 370811015002
             */
            area_code: string;
            /**
             * @description 状态：open 待处理，dismissed 不是重复，merged 已合并。
             * @example open
             * @enum {string}
             */
            status: "open" | "dismissed" | "merged";
            /**
             * @description 相似程度，100 为号码相同。
             * @example 80
             */
            score: number;
            /**
             * @description 相似或不同的依据。
             * @example [
             *       "same_name",
             *       "same_employer",
             *       "same_community",
             *       "same_occupation"
             *     ]
             */
            reasons: ("same_id_number" | "same_phone" | "same_credit_code" | "same_name" | "near_id_number" | "same_spelling" | "same_employer" | "near_phone" | "same_address" | "same_community" | "same_occupation" | "same_kind" | "different_id_number" | "different_credit_code")[];
            /** @description 其中一条。 */
            one: {
                /**
                 * Format: uuid
                 * @description 台账编号。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
                /**
                 * @description 现在的版本，合并时要写明。
                 * @example 3
                 */
                version: number;
                /**
                 * @description 所在社区的区划代码。
                 * @example 370811015002
                 */
                area_code: string;
                /** @description 名称；人的姓名脱敏，没有登记或已删除的为 null。 */
                name: string | null;
            };
            /** @description 另一条。 */
            other: {
                /**
                 * Format: uuid
                 * @description 台账编号。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
                /**
                 * @description 现在的版本，合并时要写明。
                 * @example 3
                 */
                version: number;
                /**
                 * @description 所在社区的区划代码。
                 * @example 370811015002
                 */
                area_code: string;
                /** @description 名称；人的姓名脱敏，没有登记或已删除的为 null。 */
                name: string | null;
            };
            /**
             * Format: date-time
             * @description 何时发现。
             * @example 2026-11-23T02:00:00.000Z
             */
            found_at: string;
            /** @description 为什么不是重复；没有标为不是重复的为 null。 */
            dismissal: ("namesake" | "relatives" | "separate_sites" | "verified_different" | "merge_undone") | null;
            /** @description 谁处理的；待处理的为 null。 */
            settled_by: string | null;
            /** @description 何时处理；待处理的为 null。 */
            settled_at: string | null;
            /** @description 逐字段对照。 */
            fields: {
                /**
                 * @description 字段名。
                 * @example phone
                 */
                field: string;
                /** @description 一条的内容，个人信息脱敏。 */
                one: string | number | boolean | null | string[];
                /** @description 另一条的内容，个人信息脱敏。 */
                other: string | number | boolean | null | string[];
                /**
                 * @description 原文是否相同；脱敏后看上去一样的可能不同。
                 * @example false
                 */
                is_same: boolean;
            }[];
        };
        /**
         * DuplicatePage
         * @description 一页疑似重复，最相似的在前。
         */
        DuplicatePage: {
            items: components["schemas"]["Duplicate"][];
            /** @description 下一页的 cursor；没有更多时为 null。 */
            next: string | null;
        };
        /**
         * Dismiss
         * @description 标为不是重复。
         */
        Dismiss: {
            /**
             * @description 为什么不是重复：namesake 只是同名，relatives 是亲属，separate_sites 是两个网点，verified_different 已核实不同。
             * @example namesake
             * @enum {string}
             */
            dismissal: "namesake" | "relatives" | "separate_sites" | "verified_different";
        };
        /**
         * DuplicateScan
         * @description 查重的范围。
         */
        DuplicateScan: {
            /**
             * @description 对象：worker 新就业人员，business 新业态企业。
             * @example worker
             * @enum {string}
             */
            kind: "worker" | "business";
            /**
             * @description 只要这一区划及其下级的。
             * @example 370811015002
             */
            area_code?: string;
            /**
             * @description 这一次最多查几条；不写则为 200。
             * @example 200
             */
            limit?: number;
            /** @description 上一页回答中的 next。 */
            cursor?: string;
        };
        /**
         * DuplicatesScanned
         * @description 一次查重的结果。
         */
        DuplicatesScanned: {
            /**
             * @description 查了几条。
             * @example 200
             */
            scanned: number;
            /**
             * @description 新发现、重新打开或相似程度有变的几对。
             * @example 2
             */
            found: number;
            /** @description 接着查用的 cursor；查完时为 null。 */
            next: string | null;
        };
        /**
         * WorkerCheck
         * @description 正在填写的内容。
         */
        WorkerCheck: {
            /**
             * @description 姓名全名。
             * @example 虚构王五
             */
            name?: string;
            /** @description 完整的手机号。 */
            phone?: string;
            /** @description 完整的身份证件号码。 */
            id_number?: string;
            /**
             * Format: uuid
             * @description 用人单位在台账中的企业编号。
             * @example 2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e
             */
            employer_id?: string;
            /**
             * @description 不在台账中的用人单位的名称。
             * @example 虚构快递
             */
            employer_name?: string;
            /**
             * @description 职业。
             * @example courier
             * @enum {string}
             */
            occupation?: "courier" | "food_delivery_rider" | "truck_driver" | "ride_hailing_driver" | "live_streamer";
            /**
             * @description 打算登记在哪个社区；不写则为您所管辖的区划。
             * @example 370811015002
             */
            area_code?: string;
            /**
             * Format: uuid
             * @description 正在修改的那一条的台账编号，不与自己比较。
             * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
             */
            id?: string;
        };
        /**
         * WorkerChecked
         * @description 查重的结果，个人信息脱敏。
         */
        WorkerChecked: {
            /**
             * @description 照此登记会被拒绝：号码已登记在某一条或您看不到的一条名下。
             * @example false
             */
            is_blocked: boolean;
            /**
             * @description 已有人登记、但不在您管辖范围内的号码；请核对号码，或请街道管理员处理。
             * @example []
             */
            taken_elsewhere: ("phone" | "id_number")[];
            /** @description 可能是同一个人的，最相似的在前，最多 20 位。 */
            candidates: {
                worker: components["schemas"]["Worker"];
                /**
                 * @description 相似程度，100 为号码相同。
                 * @example 80
                 */
                score: number;
                /**
                 * @description 相似或不同的依据。
                 * @example [
                 *       "same_name",
                 *       "same_employer",
                 *       "same_community",
                 *       "same_occupation"
                 *     ]
                 */
                reasons: ("same_id_number" | "same_phone" | "same_credit_code" | "same_name" | "near_id_number" | "same_spelling" | "same_employer" | "near_phone" | "same_address" | "same_community" | "same_occupation" | "same_kind" | "different_id_number" | "different_credit_code")[];
                /**
                 * @description 号码已登记在这一条名下，另建会被拒绝。
                 * @example false
                 */
                is_blocking: boolean;
            }[];
        };
        /**
         * BusinessCheck
         * @description 正在填写的内容。
         */
        BusinessCheck: {
            /**
             * @description 企业名称。
             * @example 虚构快递琵琶山站
             */
            name?: string;
            /** @description 统一社会信用代码。 */
            credit_code?: string;
            /**
             * @description 地址。
             * @example 虚构路 1 号
             */
            address?: string;
            /**
             * @description 打算登记在哪个社区；不写则为您所管辖的区划。
             * @example 370811015002
             */
            area_code?: string;
            /**
             * Format: uuid
             * @description 正在修改的那一条的台账编号，不与自己比较。
             * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
             */
            id?: string;
        };
        /**
         * BusinessChecked
         * @description 查重的结果，联系人脱敏。
         */
        BusinessChecked: {
            /**
             * @description 照此登记会被拒绝：号码已登记在某一条或您看不到的一条名下。
             * @example false
             */
            is_blocked: boolean;
            /**
             * @description 已登记、但不在您管辖范围内的信用代码；请核对，或请街道管理员处理。
             * @example []
             */
            taken_elsewhere: "credit_code"[];
            /** @description 可能是同一家企业的，最相似的在前，最多 20 家。 */
            candidates: {
                business: components["schemas"]["Business"];
                /**
                 * @description 相似程度，100 为号码相同。
                 * @example 80
                 */
                score: number;
                /**
                 * @description 相似或不同的依据。
                 * @example [
                 *       "same_name",
                 *       "same_employer",
                 *       "same_community",
                 *       "same_occupation"
                 *     ]
                 */
                reasons: ("same_id_number" | "same_phone" | "same_credit_code" | "same_name" | "near_id_number" | "same_spelling" | "same_employer" | "near_phone" | "same_address" | "same_community" | "same_occupation" | "same_kind" | "different_id_number" | "different_credit_code")[];
                /**
                 * @description 号码已登记在这一条名下，另建会被拒绝。
                 * @example false
                 */
                is_blocking: boolean;
            }[];
        };
        /**
         * WorkerMerge
         * @description 把另一条并入这一条。
         */
        WorkerMerge: {
            /**
             * Format: uuid
             * @description 并入这一条的另一条的台账编号。
             * @example 9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60
             */
            other_id: string;
            /**
             * @description 保留的一条的版本，与读到的一致。
             * @example 1
             */
            survivor_version: number;
            /**
             * @description 另一条的版本，与读到的一致。
             * @example 1
             */
            other_version: number;
            /**
             * @description 逐字段说明取哪一边的；没有写的取保留的一条的，只有它没有登记的才取另一条的。用人单位和联系人各为一项。
             * @example {
             *       "phone": "other"
             *     }
             */
            fields?: {
                /**
                 * @description 状态取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                status?: "survivor" | "other";
                /**
                 * @description 所在社区取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                area_code?: "survivor" | "other";
                /**
                 * @description 名称取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                name?: "survivor" | "other";
                /**
                 * @description 手机号取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                phone?: "survivor" | "other";
                /**
                 * @description 身份证件号码取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                id_number?: "survivor" | "other";
                /**
                 * @description 行业取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                sector?: "survivor" | "other";
                /**
                 * @description 职业取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                occupation?: "survivor" | "other";
                /**
                 * @description 用人单位取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                employer?: "survivor" | "other";
                /**
                 * @description 车辆取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                vehicle?: "survivor" | "other";
                /**
                 * @description 特长取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                skills?: "survivor" | "other";
                /**
                 * @description 每周工作的小时数取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                weekly_hours?: "survivor" | "other";
                /**
                 * @description 是否党员取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                is_party_member?: "survivor" | "other";
                /**
                 * @description 是否“流动管家”取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                is_steward?: "survivor" | "other";
            };
        };
        /**
         * BusinessMerge
         * @description 把另一条并入这一条。
         */
        BusinessMerge: {
            /**
             * Format: uuid
             * @description 并入这一条的另一条的台账编号。
             * @example 9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60
             */
            other_id: string;
            /**
             * @description 保留的一条的版本，与读到的一致。
             * @example 1
             */
            survivor_version: number;
            /**
             * @description 另一条的版本，与读到的一致。
             * @example 1
             */
            other_version: number;
            /**
             * @description 逐字段说明取哪一边的；没有写的取保留的一条的，只有它没有登记的才取另一条的。用人单位和联系人各为一项。
             * @example {
             *       "phone": "other"
             *     }
             */
            fields?: {
                /**
                 * @description 状态取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                status?: "survivor" | "other";
                /**
                 * @description 所在社区取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                area_code?: "survivor" | "other";
                /**
                 * @description 名称取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                name?: "survivor" | "other";
                /**
                 * @description 行业取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                sector?: "survivor" | "other";
                /**
                 * @description 类型取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                kind?: "survivor" | "other";
                /**
                 * @description 统一社会信用代码取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                credit_code?: "survivor" | "other";
                /**
                 * @description 地址取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                address?: "survivor" | "other";
                /**
                 * @description 从业人数取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                head_count?: "survivor" | "other";
                /**
                 * @description 联系人取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                contact?: "survivor" | "other";
            };
        };
        /**
         * PairMerge
         * @description 把一对疑似重复合并。
         */
        PairMerge: {
            /**
             * Format: uuid
             * @description 保留哪一条：这一对中的一条的台账编号。
             * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
             */
            survivor_id: string;
            /**
             * @description 保留的一条的版本，与读到的一致。
             * @example 1
             */
            survivor_version: number;
            /**
             * @description 另一条的版本，与读到的一致。
             * @example 1
             */
            other_version: number;
            /**
             * @description 逐字段说明取哪一边的；没有写的取保留的一条的，只有它没有登记的才取另一条的。用人单位和联系人各为一项。
             * @example {
             *       "phone": "other"
             *     }
             */
            fields?: {
                /**
                 * @description 状态取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                status?: "survivor" | "other";
                /**
                 * @description 所在社区取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                area_code?: "survivor" | "other";
                /**
                 * @description 名称取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                name?: "survivor" | "other";
                /**
                 * @description 手机号取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                phone?: "survivor" | "other";
                /**
                 * @description 身份证件号码取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                id_number?: "survivor" | "other";
                /**
                 * @description 行业取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                sector?: "survivor" | "other";
                /**
                 * @description 职业取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                occupation?: "survivor" | "other";
                /**
                 * @description 用人单位取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                employer?: "survivor" | "other";
                /**
                 * @description 车辆取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                vehicle?: "survivor" | "other";
                /**
                 * @description 特长取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                skills?: "survivor" | "other";
                /**
                 * @description 每周工作的小时数取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                weekly_hours?: "survivor" | "other";
                /**
                 * @description 是否党员取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                is_party_member?: "survivor" | "other";
                /**
                 * @description 是否“流动管家”取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                is_steward?: "survivor" | "other";
                /**
                 * @description 类型取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                kind?: "survivor" | "other";
                /**
                 * @description 统一社会信用代码取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                credit_code?: "survivor" | "other";
                /**
                 * @description 地址取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                address?: "survivor" | "other";
                /**
                 * @description 从业人数取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                head_count?: "survivor" | "other";
                /**
                 * @description 联系人取哪一边的：survivor 保留的一条，other 另一条。
                 * @example other
                 * @enum {string}
                 */
                contact?: "survivor" | "other";
            };
        };
        /**
         * Merge
         * @description 一次合并。
         */
        Merge: {
            /**
             * Format: uuid
             * @description 合并的编号。
             * @example 3f8a6d2c-7b4e-4c1d-9e5f-6a7b8c9d0e1f
             */
            id: string;
            /**
             * @description 对象：worker 新就业人员，business 新业态企业。
             * @example worker
             * @enum {string}
             */
            kind: "worker" | "business";
            /**
             * @description 两条都在其中的最小区划。
             * @example 370811015002
             */
            area_code: string;
            /**
             * Format: uuid
             * @description 保留的一条的台账编号。
             * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
             */
            survivor_id: string;
            /**
             * @description 合并后的版本；没有取用另一条的内容时不变。
             * @example 2
             */
            survivor_version: number;
            /**
             * Format: uuid
             * @description 被并入的一条的台账编号，仍指向保留的一条。
             * @example 9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60
             */
            absorbed_id: string;
            /**
             * @description 被并入的一条的版本。
             * @example 2
             */
            absorbed_version: number;
            /** @description 取用了另一条的哪些字段。 */
            fields: string[];
            /** @description 谁合并的。 */
            merged_by: string | null;
            /**
             * Format: date-time
             * @description 何时合并。
             * @example 2026-11-23T02:00:00.000Z
             */
            merged_at: string;
            /** @description 谁撤销的；没有撤销的为 null。 */
            undone_by: string | null;
            /** @description 何时撤销；没有撤销的为 null。 */
            undone_at: string | null;
        };
        /**
         * MergePage
         * @description 一页合并，最近的在前。
         */
        MergePage: {
            items: components["schemas"]["Merge"][];
            /** @description 下一页的 cursor；没有更多时为 null。 */
            next: string | null;
        };
        /**
         * QuestionCondition
         * @description 显示的条件：all、any、not 三者之一，或者一个 question 加一种比较。最多 20 层，只能看排在前面的问题。
         * @example {
         *       "question": "sector",
         *       "equals": "road_transport"
         *     }
         */
        QuestionCondition: {
            /** @description 这些条件都成立。 */
            all?: components["schemas"]["QuestionCondition"][];
            /** @description 这些条件至少一个成立。 */
            any?: components["schemas"]["QuestionCondition"][];
            not?: components["schemas"]["QuestionCondition"];
            /**
             * @description 看前面哪个问题的回答；未显示、未回答的问题除 answered 外一律不成立。
             * @example sector
             */
            question?: string;
            /**
             * @description 回答等于。
             * @example road_transport
             */
            equals?: string | number | boolean;
            /**
             * @description 回答是其中之一。
             * @example [
             *       "courier",
             *       "food_delivery"
             *     ]
             */
            one_of?: (string | number | boolean)[];
            /**
             * @description 多选的回答中有这一项。
             * @example first_aid
             */
            contains?: string;
            /**
             * @description 已回答（true）或未回答（false）。
             * @example true
             */
            answered?: boolean;
            /**
             * @description 数字或日期不小于。
             * @example 40
             */
            at_least?: string | number;
            /**
             * @description 数字或日期不大于。
             * @example 60
             */
            at_most?: string | number;
        };
        /**
         * Question
         * @description 问卷中的一个问题。
         */
        Question: {
            /**
             * @description 问题的代码，同一问卷内不重复。
             * @example vehicle
             */
            code: string;
            /**
             * @description 问题。
             * @example 使用什么车辆？
             */
            label: string;
            /**
             * @description 填写说明。
             * @example 以最常用的为准。
             */
            help?: string;
            /**
             * @description 类型：文字、长文字、整数、小数、日期、是否、单选、多选、手机号、居民身份证号、统一社会信用代码、区划代码。
             * @example single_choice
             * @enum {string}
             */
            type: "text" | "long_text" | "integer" | "decimal" | "date" | "boolean" | "single_choice" | "multiple_choice" | "phone" | "identity_number" | "credit_code" | "area";
            /**
             * @description 回答是否为个人信息：加密保存，显示时遮盖。
             * @example false
             */
            personal: boolean;
            /**
             * @description 显示时是否必须回答。
             * @example true
             */
            required: boolean;
            /** @description 单选、多选的选项，最多 100 个。 */
            choices?: {
                /**
                 * @description 代码，保存的是它。
                 * @example van
                 */
                code: string;
                /**
                 * @description 显示的文字。
                 * @example 面包车
                 */
                label: string;
            }[];
            /** @description 对回答的限制：只写与类型相符的。手机号、证件号等自有规则，无须另写。 */
            constraints?: {
                /**
                 * @description 数字最小。
                 * @example 0
                 */
                min?: number;
                /**
                 * @description 数字最大。
                 * @example 112
                 */
                max?: number;
                /**
                 * @description 文字最少几个字符。
                 * @example 2
                 */
                min_length?: number;
                /**
                 * @description 文字最多几个字符；text 至多 200，long_text 至多 2000。
                 * @example 100
                 */
                max_length?: number;
                /**
                 * @description 日期最早；today 为回答当天。
                 * @example 2020-01-01
                 */
                earliest?: string;
                /**
                 * @description 日期最晚；today 为回答当天。
                 * @example today
                 */
                latest?: string;
                /**
                 * @description 多选最少选几项。
                 * @example 1
                 */
                min_choices?: number;
                /**
                 * @description 多选最多选几项。
                 * @example 3
                 */
                max_choices?: number;
            };
            shown_when?: components["schemas"]["QuestionCondition"];
            /**
             * @description 回答填入台账的哪一项；null 表示只是本街道加问的。
             * @example vehicle
             */
            field: string | null;
        };
        /**
         * QuestionnaireDefinition
         * @description 问卷的内容。
         * @example {
         *       "questions": [
         *         {
         *           "code": "sector",
         *           "label": "从事哪个行业？",
         *           "type": "single_choice",
         *           "personal": false,
         *           "required": true,
         *           "choices": [
         *             {
         *               "code": "courier",
         *               "label": "快递"
         *             },
         *             {
         *               "code": "road_transport",
         *               "label": "道路运输"
         *             }
         *           ],
         *           "field": "sector"
         *         },
         *         {
         *           "code": "vehicle",
         *           "label": "使用什么车辆？",
         *           "help": "以最常用的为准。",
         *           "type": "single_choice",
         *           "personal": false,
         *           "required": true,
         *           "choices": [
         *             {
         *               "code": "van",
         *               "label": "面包车"
         *             },
         *             {
         *               "code": "truck",
         *               "label": "货车"
         *             }
         *           ],
         *           "shown_when": {
         *             "question": "sector",
         *             "equals": "road_transport"
         *           },
         *           "field": "vehicle"
         *         },
         *         {
         *           "code": "weekly_hours",
         *           "label": "每周通常工作多少小时？",
         *           "type": "integer",
         *           "personal": false,
         *           "required": false,
         *           "constraints": {
         *             "min": 0,
         *             "max": 112
         *           },
         *           "field": "weekly_hours"
         *         }
         *       ]
         *     }
         */
        QuestionnaireDefinition: {
            /** @description 按提问的顺序排列，最多 200 个。 */
            questions: components["schemas"]["Question"][];
        };
        /**
         * QuestionnaireSummary
         * @description 问卷的一个版本，不含问题。
         */
        QuestionnaireSummary: {
            /**
             * @description 所属街道。
             * @example 370811015000
             */
            area_code: string;
            /**
             * @description 问卷的代码，本街道内不重复。
             * @example worker_standard
             */
            code: string;
            /**
             * @description 问卷的版本。
             * @example 1
             */
            version: number;
            /**
             * @description 对象：新就业人员、新业态企业。
             * @example worker
             * @enum {string}
             */
            subject_kind: "worker" | "business";
            /**
             * @description 问卷的名称。
             * @example 新就业人员标准问卷
             */
            title: string;
            /**
             * @description 状态：草稿、已发布（内容不再改变）、已停用。
             * @example published
             * @enum {string}
             */
            status: "draft" | "published" | "retired";
            /**
             * @description 这一版本改过几次，从 1 起；修改草稿时放在 If-Match 中。
             * @example 1
             */
            revision: number;
            /**
             * Format: date-time
             * @description 何时新建。
             * @example 2026-11-23T10:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 最近一次改动。
             * @example 2026-11-23T10:00:00+08:00
             */
            updated_at: string;
            /**
             * @description 何时发布；未发布为 null。
             * @example 2026-11-23T10:00:00+08:00
             */
            published_at: string | null;
            /**
             * @description 何时停用；未停用为 null。
             * @example 2026-12-01T09:00:00+08:00
             */
            retired_at: string | null;
            /**
             * @description 有几个问题。
             * @example 12
             */
            question_count: number;
        };
        /**
         * QuestionnairePage
         * @description 一页问卷，按代码和版本排列。
         */
        QuestionnairePage: {
            items: components["schemas"]["QuestionnaireSummary"][];
            /** @description 下一页的游标；没有下一页时为 null。 */
            next: string | null;
        };
        /**
         * Questionnaire
         * @description 问卷的一个版本。
         */
        Questionnaire: {
            /**
             * @description 所属街道。
             * @example 370811015000
             */
            area_code: string;
            /**
             * @description 问卷的代码，本街道内不重复。
             * @example worker_standard
             */
            code: string;
            /**
             * @description 问卷的版本。
             * @example 1
             */
            version: number;
            /**
             * @description 对象：新就业人员、新业态企业。
             * @example worker
             * @enum {string}
             */
            subject_kind: "worker" | "business";
            /**
             * @description 问卷的名称。
             * @example 新就业人员标准问卷
             */
            title: string;
            /**
             * @description 状态：草稿、已发布（内容不再改变）、已停用。
             * @example published
             * @enum {string}
             */
            status: "draft" | "published" | "retired";
            /**
             * @description 这一版本改过几次，从 1 起；修改草稿时放在 If-Match 中。
             * @example 1
             */
            revision: number;
            /**
             * Format: date-time
             * @description 何时新建。
             * @example 2026-11-23T10:00:00+08:00
             */
            created_at: string;
            /**
             * Format: date-time
             * @description 最近一次改动。
             * @example 2026-11-23T10:00:00+08:00
             */
            updated_at: string;
            /**
             * @description 何时发布；未发布为 null。
             * @example 2026-11-23T10:00:00+08:00
             */
            published_at: string | null;
            /**
             * @description 何时停用；未停用为 null。
             * @example 2026-12-01T09:00:00+08:00
             */
            retired_at: string | null;
            definition: components["schemas"]["QuestionnaireDefinition"];
        };
        /**
         * NewQuestionnaire
         * @description 新的问卷，或已有问卷的新版本。
         */
        NewQuestionnaire: {
            /**
             * @description 问卷的代码，本街道内不重复。
             * @example worker_standard
             */
            code: string;
            /**
             * @description 对象：新就业人员、新业态企业。
             * @example worker
             * @enum {string}
             */
            subject_kind: "worker" | "business";
            /**
             * @description 问卷的名称。
             * @example 新就业人员标准问卷
             */
            title: string;
            definition: components["schemas"]["QuestionnaireDefinition"];
        };
        /**
         * QuestionnaireChange
         * @description 草稿改成的样子，整体替换。
         */
        QuestionnaireChange: {
            /**
             * @description 问卷的名称。
             * @example 新就业人员标准问卷
             */
            title: string;
            definition: components["schemas"]["QuestionnaireDefinition"];
        };
        /**
         * AnswersToCheck
         * @description 要核对的回答，不会保存。
         */
        AnswersToCheck: {
            /**
             * @description 以问题的代码为名的回答：文字、数字、true 或 false、选项代码、多选为代码的数组；null 表示没有回答。没有显示的问题只能不写或为 null。
             * @example {
             *       "sector": "road_transport",
             *       "vehicle": "van",
             *       "weekly_hours": 130
             *     }
             */
            answers: {
                [key: string]: string | number | boolean | string[] | null;
            };
        };
        /**
         * CheckedAnswers
         * @description 核对的结果。
         */
        CheckedAnswers: {
            /**
             * @description 按顺序显示的问题的代码。
             * @example [
             *       "sector",
             *       "vehicle",
             *       "weekly_hours"
             *     ]
             */
            shown: string[];
            /** @description 每一处错误；没有错误时为空。 */
            issues: {
                /**
                 * @description 出错位置：指向请求的 JSON Pointer。
                 * @example /body/answers/phone
                 */
                pointer: string;
                /**
                 * @description 稳定的错误码。
                 * @example not_a_phone
                 */
                code: string;
                /** @description 错在哪里、应当怎么改。 */
                detail: string;
                /** @description 同一句话的英文。 */
                detail_en: string;
            }[];
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
        /**
         * Person
         * @description 一个人，默认脱敏。
         */
        Person: {
            /**
             * Format: uuid
             * @description 人员编号。
             * @example 0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90
             */
            id: string;
            /**
             * @description worker 新就业人员，staff 工作人员，contact 企业联系人。
             * @example worker
             * @enum {string}
             */
            kind: "worker" | "staff" | "contact";
            /**
             * @description 12 位统计用区划代码。
             * @example 370811015002
             */
            area_code: string;
            /** @description 姓名，默认脱敏；没有登记或已删除时为 null。 */
            name: string | null;
            /** @description 电话，默认脱敏；没有登记或已删除时为 null。 */
            phone: string | null;
            /** @description 身份证件号码，默认脱敏；没有登记或已删除时为 null。 */
            id_number: string | null;
            /** @description 此刻对本次登录明文显示的字段，其余都是脱敏的。 */
            revealed: {
                /**
                 * @description 字段：name 姓名，phone 电话，id_number 身份证件号码。
                 * @example phone
                 * @enum {string}
                 */
                field: "name" | "phone" | "id_number";
                /**
                 * Format: date-time
                 * @description 到这一刻须重新隐藏。
                 * @example 2026-11-23T02:01:00.000Z
                 */
                hide_after: string;
            }[];
            /**
             * Format: date-time
             * @description 登记时间。
             * @example 2026-11-23T02:01:00.000Z
             */
            created_at: string;
            /** @description 个人信息被删除的时间；没有删除时为 null。 */
            erased_at: string | null;
        };
        /**
         * PersonReveal
         * @description 查看明文的请求。
         */
        PersonReveal: {
            /**
             * @description 要查看明文的字段。
             * @example [
             *       "phone"
             *     ]
             */
            fields: ("name" | "phone" | "id_number")[];
            /**
             * @description 查看的原因，加密后记入审计。去掉首尾空白后 5 到 200 个字。
             * @example 核对本月走访电话
             */
            reason: string;
        };
        /**
         * PersonRevealed
         * @description 限时显示的明文。
         */
        PersonRevealed: {
            /**
             * Format: uuid
             * @description 人员编号。
             * @example 0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90
             */
            person_id: string;
            /** @description 所要字段的明文。 */
            fields: {
                /** @description 姓名；没有登记时为 null。 */
                name?: string | null;
                /** @description 电话；没有登记时为 null。 */
                phone?: string | null;
                /** @description 身份证件号码；没有登记时为 null。 */
                id_number?: string | null;
            };
            /**
             * Format: date-time
             * @description 到这一刻，客户端必须把明文从界面和内存中清除，重新显示脱敏内容；不得缓存、记录或导出。
             * @example 2026-11-23T02:01:00.000Z
             */
            hide_after: string;
        };
        /**
         * PersonErase
         * @description 删除个人信息的请求。
         */
        PersonErase: {
            /**
             * @description 删除的原因，记入审计，不要写姓名、电话或账号。去掉首尾空白后 5 到 200 个字。
             * @example 本人书面申请删除
             */
            reason: string;
        };
        /**
         * PersonErased
         * @description 已删除的个人信息。
         */
        PersonErased: {
            /**
             * Format: uuid
             * @description 人员编号。
             * @example 0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90
             */
            person_id: string;
            /**
             * Format: date-time
             * @description 删除时间；重复删除时是第一次的时间。
             * @example 2026-11-23T02:01:00.000Z
             */
            erased_at: string;
        };
        /**
         * FieldGroup
         * @description 一组个人信息及其处理依据。
         */
        FieldGroup: {
            /**
             * @description 信息组代码，见 GET /v1/field-groups。
             * @example worker_identity
             */
            code: string;
            /**
             * @description 信息组名称。
             * @example 骑手身份
             */
            name: string;
            /**
             * @description 包含的字段。
             * @example [
             *       "name"
             *     ]
             */
            fields: string[];
            /**
             * @description 处理的合法性基础（个人信息保护法第十三条）：consent 本人同意，contract 履行合同所必需，legal_duty 履行法定职责，public_interest 公共利益。
             * @example consent
             * @enum {string}
             */
            legal_basis: "consent" | "contract" | "legal_duty" | "public_interest";
            /**
             * @description 处理目的。
             * @example 登记志愿服务并开具证明。
             */
            purpose: string;
            /**
             * @description 最长保存几个月。
             * @example 36
             */
            retention_months: number;
        };
        /**
         * FieldGroupPage
         * @description 全部信息组。
         */
        FieldGroupPage: {
            /** @description 全部信息组，按代码排列。 */
            items: components["schemas"]["FieldGroup"][];
            /** @description 信息组不多，总是一页给全。 */
            next: null;
        };
        /**
         * NewConsent
         * @description 一次同意或撤回。
         */
        NewConsent: {
            /**
             * @description 信息组代码，见 GET /v1/field-groups。
             * @example worker_identity
             */
            field_group_code: string;
            /**
             * @description given 同意，withdrawn 撤回。
             * @example given
             * @enum {string}
             */
            decision: "given" | "withdrawn";
            /**
             * @description 当时所见的告知文本的版本：年月、日期，或 v 加序号。
             * @example 2026-11
             * @example 2026-11-15
             * @example v3
             */
            text_version: string;
        };
        /**
         * Consent
         * @description 一次同意或撤回，只增不改。
         */
        Consent: {
            /**
             * Format: uuid
             * @description 记录编号。
             * @example 5b1f0c6a-0f61-4a6e-8a58-6f0a2f6f9d11
             */
            id: string;
            /**
             * @description 信息组代码，见 GET /v1/field-groups。
             * @example worker_identity
             */
            field_group_code: string;
            /**
             * @description given 同意，withdrawn 撤回。
             * @example given
             * @enum {string}
             */
            decision: "given" | "withdrawn";
            /**
             * @description 当时所见的告知文本的版本：年月、日期，或 v 加序号。
             * @example 2026-11
             * @example 2026-11-15
             * @example v3
             */
            text_version: string;
            /**
             * Format: date-time
             * @description 同意或撤回的时间。
             * @example 2026-11-23T02:01:00.000Z
             */
            decided_at: string;
        };
        /**
         * ConsentPage
         * @description 一个人的同意记录和现状。
         */
        ConsentPage: {
            /** @description 每个信息组的现状，由记录推出，按代码排列。 */
            current: {
                /**
                 * @description 信息组代码，见 GET /v1/field-groups。
                 * @example worker_identity
                 */
                field_group_code: string;
                /**
                 * @description 现状：given 已同意，withdrawn 已撤回，never_asked 没有问过。
                 * @example given
                 * @enum {string}
                 */
                state: "given" | "withdrawn" | "never_asked";
                /** @description 最近一次所见文本的版本；没有问过时为 null。 */
                text_version: string | null;
                /** @description 最近一次的时间；没有问过时为 null。 */
                decided_at: string | null;
            }[];
            /** @description 记录，最近的在前。 */
            items: components["schemas"]["Consent"][];
            /** @description 下一页的游标；没有下一页时为 null。 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `phone_not_valid` 手机号不正确；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `code_not_sent` 验证码没有发出；`database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `phone_not_valid` 手机号不正确；`code_not_right` 验证码不正确或已失效；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `current_password_wrong` 现在的密码不对；`password_not_allowed` 这个密码不能用；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `totp_code_wrong` 动态口令不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpBeginning"];
            };
        };
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
            /** @description `current_password_missing` 还需要现在的密码；`current_password_wrong` 现在的密码不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `totp_already_set` 动态口令已经设置；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never> | null;
            };
        };
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
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never> | null;
            };
        };
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
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
                     *       "first_password": "k7mq-3xte-9hvb-wz4d",
                     *       "device_token": "gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G",
                     *       "device_expires_at": "2027-05-22T10:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["StaffMemberWithPassword"];
                };
            };
            /** @description `unknown_area` 区划代码不存在；`role_not_for_area` 角色与区划的级别不符；`name_malformed` 姓名写法不对；`account_reserved` 账号不能以 erased- 开头；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `account_taken` 账号已被使用；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `unknown_area` 区划代码不存在；`role_not_for_area` 角色与区划的级别不符；`name_malformed` 姓名写法不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `last_administrator` 这是最后一位街道管理员；`staff_erased` 这位工作人员的个人信息已删除；`person_unreadable` 这个人的信息已损坏 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never> | null;
            };
        };
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
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `staff_erased` 这位工作人员的个人信息已删除；`last_administrator` 这是最后一位街道管理员；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never> | null;
            };
        };
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
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `staff_erased` 这位工作人员的个人信息已删除；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
                     *       "first_password": "k7mq-3xte-9hvb-wz4d",
                     *       "device_token": "gxd_7sQm0m7mKcJ8t2vW1yZb4dFhJlNpRrTvXxZ1A3C5E7G",
                     *       "device_expires_at": "2027-05-22T10:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["StaffMemberWithPassword"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `own_password_not_reset` 不能重置自己的密码；`staff_erased` 这位工作人员的个人信息已删除；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `expiry_not_valid` 失效时间不对；`network_malformed` 看不懂的网段；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `api_key_ended` 接口密钥已失效；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
                /** @example {} */
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
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
                     *           "crowding": {
                     *             "state": "quiet",
                     *             "observed_at": "2026-11-23T09:30:00+08:00",
                     *             "stale_after": "2026-11-23T11:30:00+08:00"
                     *           },
                     *           "reported_closed": null,
                     *           "lifecycle": "operating",
                     *           "lifecycle_reason": null,
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
                     *           "alerts": [
                     *             {
                     *               "id": "8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10",
                     *               "kind": "warning",
                     *               "text": "饮水机停水检修，请自备饮用水。",
                     *               "text_en": null,
                     *               "starts_at": "2026-11-23T08:00:00+08:00",
                     *               "ends_at": "2026-11-23T18:00:00+08:00"
                     *             }
                     *           ],
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    createStation: {
        parameters: {
            query?: {
                /**
                 * @description near、bbox 以及回答中坐标所用的坐标系：gcj02（高德、腾讯，默认）、wgs84（GPS）、bd09（百度）。
                 * @example gcj02
                 */
                crs?: "gcj02" | "wgs84" | "bd09";
            };
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
                "application/json": components["schemas"]["NewStation"];
            };
        };
        responses: {
            /** @description 新增的驿站。 */
            201: {
                headers: {
                    /** @description 驿站的版本，下次修改时放在 If-Match 中。 */
                    ETag?: string;
                    /** @description 驿站的地址。 */
                    Location?: string;
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
                     *       "crowding": {
                     *         "state": "quiet",
                     *         "observed_at": "2026-11-23T09:30:00+08:00",
                     *         "stale_after": "2026-11-23T11:30:00+08:00"
                     *       },
                     *       "reported_closed": null,
                     *       "lifecycle": "operating",
                     *       "lifecycle_reason": null,
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
                     *       "alerts": [
                     *         {
                     *           "id": "8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10",
                     *           "kind": "warning",
                     *           "text": "饮水机停水检修，请自备饮用水。",
                     *           "text_en": null,
                     *           "starts_at": "2026-11-23T08:00:00+08:00",
                     *           "ends_at": "2026-11-23T18:00:00+08:00"
                     *         }
                     *       ],
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
            /** @description `unknown_area` 区划代码不存在；`position_outside_china` 位置不在中国境内；`unknown_amenity` 没有这种设施或服务；`hours_not_valid` 开放时间有误；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `station_code_taken` 驿站编码已被使用；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
                     *       "crowding": {
                     *         "state": "quiet",
                     *         "observed_at": "2026-11-23T09:30:00+08:00",
                     *         "stale_after": "2026-11-23T11:30:00+08:00"
                     *       },
                     *       "reported_closed": null,
                     *       "lifecycle": "operating",
                     *       "lifecycle_reason": null,
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
                     *       "alerts": [
                     *         {
                     *           "id": "8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10",
                     *           "kind": "warning",
                     *           "text": "饮水机停水检修，请自备饮用水。",
                     *           "text_en": null,
                     *           "starts_at": "2026-11-23T08:00:00+08:00",
                     *           "ends_at": "2026-11-23T18:00:00+08:00"
                     *         }
                     *       ],
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    updateStation: {
        parameters: {
            query?: {
                /**
                 * @description near、bbox 以及回答中坐标所用的坐标系：gcj02（高德、腾讯，默认）、wgs84（GPS）、bd09（百度）。
                 * @example gcj02
                 */
                crs?: "gcj02" | "wgs84" | "bd09";
            };
            header?: {
                /**
                 * @description 修改前读到的 version，加双引号。
                 * @example "3"
                 */
                "if-match"?: string;
            };
            path: {
                /**
                 * @description 驿站编码。
                 * @example GYG-002
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StationChange"];
            };
        };
        responses: {
            /** @description 修改后的驿站。 */
            200: {
                headers: {
                    /** @description 驿站的版本，下次修改时放在 If-Match 中。 */
                    ETag?: string;
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
                     *       "crowding": {
                     *         "state": "quiet",
                     *         "observed_at": "2026-11-23T09:30:00+08:00",
                     *         "stale_after": "2026-11-23T11:30:00+08:00"
                     *       },
                     *       "reported_closed": null,
                     *       "lifecycle": "operating",
                     *       "lifecycle_reason": null,
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
                     *       "alerts": [
                     *         {
                     *           "id": "8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10",
                     *           "kind": "warning",
                     *           "text": "饮水机停水检修，请自备饮用水。",
                     *           "text_en": null,
                     *           "starts_at": "2026-11-23T08:00:00+08:00",
                     *           "ends_at": "2026-11-23T18:00:00+08:00"
                     *         }
                     *       ],
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
            /** @description `unknown_area` 区划代码不存在；`position_outside_china` 位置不在中国境内；`unknown_amenity` 没有这种设施或服务；`hours_not_valid` 开放时间有误；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
                     *             "crowding": {
                     *               "state": "quiet",
                     *               "observed_at": "2026-11-23T09:30:00+08:00",
                     *               "stale_after": "2026-11-23T11:30:00+08:00"
                     *             },
                     *             "reported_closed": null,
                     *             "lifecycle": "operating",
                     *             "lifecycle_reason": null,
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
                     *             "alerts": [
                     *               {
                     *                 "id": "8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10",
                     *                 "kind": "warning",
                     *                 "text": "饮水机停水检修，请自备饮用水。",
                     *                 "text_en": null,
                     *                 "starts_at": "2026-11-23T08:00:00+08:00",
                     *                 "ends_at": "2026-11-23T18:00:00+08:00"
                     *               }
                     *             ],
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    setStationLifecycle: {
        parameters: {
            query?: {
                /**
                 * @description near、bbox 以及回答中坐标所用的坐标系：gcj02（高德、腾讯，默认）、wgs84（GPS）、bd09（百度）。
                 * @example gcj02
                 */
                crs?: "gcj02" | "wgs84" | "bd09";
            };
            header?: {
                /**
                 * @description 修改前读到的 version，加双引号。
                 * @example "3"
                 */
                "if-match"?: string;
                /**
                 * @description 每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。
                 * @example 6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description 驿站编码。
                 * @example GYG-002
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LifecycleChange"];
            };
        };
        responses: {
            /** @description 改变后的驿站。 */
            200: {
                headers: {
                    /** @description 驿站的版本，下次修改时放在 If-Match 中。 */
                    ETag?: string;
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
                     *       "crowding": {
                     *         "state": "quiet",
                     *         "observed_at": "2026-11-23T09:30:00+08:00",
                     *         "stale_after": "2026-11-23T11:30:00+08:00"
                     *       },
                     *       "reported_closed": null,
                     *       "lifecycle": "operating",
                     *       "lifecycle_reason": null,
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
                     *       "alerts": [
                     *         {
                     *           "id": "8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10",
                     *           "kind": "warning",
                     *           "text": "饮水机停水检修，请自备饮用水。",
                     *           "text_en": null,
                     *           "starts_at": "2026-11-23T08:00:00+08:00",
                     *           "ends_at": "2026-11-23T18:00:00+08:00"
                     *         }
                     *       ],
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
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `lifecycle_not_possible` 驿站的状态不能这样改变；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listHoursExceptions: {
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
            /** @description 一页特殊日期。 */
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
                     *           "date": "2026-12-31",
                     *           "hours": [],
                     *           "reason": "设备检修"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["HoursExceptionPage"];
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    setHoursException: {
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
                 * @description 驿站编码。
                 * @example GYG-002
                 */
                code: string;
                /**
                 * @description 日期，如 2026-12-31。
                 * @example 2026-12-31
                 */
                date: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursExceptionChange"];
            };
        };
        responses: {
            /** @description 设定的特殊日期。 */
            200: {
                headers: {
                    /** @description 驿站的版本。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "date": "2026-12-31",
                     *       "hours": [],
                     *       "reason": "设备检修"
                     *     }
                     */
                    "application/json": components["schemas"]["HoursException"];
                };
            };
            /** @description `hours_not_valid` 开放时间有误；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    removeHoursException: {
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
                 * @description 驿站编码。
                 * @example GYG-002
                 */
                code: string;
                /**
                 * @description 日期，如 2026-12-31。
                 * @example 2026-12-31
                 */
                date: string;
            };
            cookie?: never;
        };
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description 这一天没有特殊开放时间了。 */
            204: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `hours_not_valid` 开放时间有误；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listAlerts: {
        parameters: {
            query?: {
                /**
                 * @description 为 past 时也列出已结束的；仅限驿站所属区划的工作人员。
                 * @example past
                 */
                include?: "past";
                /**
                 * @description 一页最多几项。
                 * @example 100
                 */
                limit?: number;
                /** @description 上一页返回的 next。 */
                cursor?: string;
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
            /** @description 一页公告。 */
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
                     *           "id": "8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10",
                     *           "station_code": "GYG-002",
                     *           "kind": "warning",
                     *           "text": "饮水机停水检修，请自备饮用水。",
                     *           "text_en": null,
                     *           "starts_at": "2026-11-23T08:00:00+08:00",
                     *           "ends_at": "2026-11-23T18:00:00+08:00",
                     *           "ended_at": null,
                     *           "version": 1,
                     *           "created_at": "2026-11-23T07:30:00+08:00",
                     *           "updated_at": "2026-11-23T07:30:00+08:00"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["AlertPage"];
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
            /** @description `sign_in_required` 需要先登录；`token_not_valid` 令牌无效；`token_not_valid` 令牌无效 */
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
            /** @description `not_allowed` 没有权限；`address_not_allowed` 不允许从这个网络地址使用；`address_not_allowed` 不允许从这个网络地址使用 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    createAlert: {
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
                 * @description 驿站编码。
                 * @example GYG-002
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertDraft"];
            };
        };
        responses: {
            /** @description 发布的公告。 */
            201: {
                headers: {
                    /** @description 公告的版本，下次修改时放在 If-Match 中。 */
                    ETag?: string;
                    /** @description 这座驿站的公告。 */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10",
                     *       "station_code": "GYG-002",
                     *       "kind": "warning",
                     *       "text": "饮水机停水检修，请自备饮用水。",
                     *       "text_en": null,
                     *       "starts_at": "2026-11-23T08:00:00+08:00",
                     *       "ends_at": "2026-11-23T18:00:00+08:00",
                     *       "ended_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-11-23T07:30:00+08:00",
                     *       "updated_at": "2026-11-23T07:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `too_many_alerts` 公告太多；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    updateAlert: {
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
                 * @description 驿站编码。
                 * @example GYG-002
                 */
                code: string;
                /**
                 * @description 公告编号。
                 * @example 8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertDraft"];
            };
        };
        responses: {
            /** @description 修改后的公告。 */
            200: {
                headers: {
                    /** @description 公告的版本，下次修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10",
                     *       "station_code": "GYG-002",
                     *       "kind": "warning",
                     *       "text": "饮水机停水检修，请自备饮用水。",
                     *       "text_en": null,
                     *       "starts_at": "2026-11-23T08:00:00+08:00",
                     *       "ends_at": "2026-11-23T18:00:00+08:00",
                     *       "ended_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-11-23T07:30:00+08:00",
                     *       "updated_at": "2026-11-23T07:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `station_not_found` 没有这座驿站；`alert_not_found` 没有这条公告 */
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
            /** @description `alert_over` 公告已经结束 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    endAlert: {
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
                 * @description 驿站编码。
                 * @example GYG-002
                 */
                code: string;
                /**
                 * @description 公告编号。
                 * @example 8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description 结束了的公告。 */
            200: {
                headers: {
                    /** @description 公告的版本，下次修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "8d9a2f5c-3a5e-4b0e-9a51-5c4f5b1f7a10",
                     *       "station_code": "GYG-002",
                     *       "kind": "warning",
                     *       "text": "饮水机停水检修，请自备饮用水。",
                     *       "text_en": null,
                     *       "starts_at": "2026-11-23T08:00:00+08:00",
                     *       "ends_at": "2026-11-23T18:00:00+08:00",
                     *       "ended_at": null,
                     *       "version": 1,
                     *       "created_at": "2026-11-23T07:30:00+08:00",
                     *       "updated_at": "2026-11-23T07:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `station_not_found` 没有这座驿站；`alert_not_found` 没有这条公告 */
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
            /** @description `idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    observeStation: {
        parameters: {
            query?: never;
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewObservation"];
            };
        };
        responses: {
            /** @description 同一小时内已报过，没有再计。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counted": false,
                     *       "shown": {
                     *         "state": "broken",
                     *         "observed_at": "2026-11-23T10:00:00+08:00",
                     *         "stale_after": "2026-11-26T10:00:00+08:00"
                     *       },
                     *       "fault_id": "0d9c5a52-5f0e-4c58-9a5c-0d6c4a6f1f11"
                     *     }
                     */
                    "application/json": components["schemas"]["ObservationResult"];
                };
            };
            /** @description 已计入。 */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counted": true,
                     *       "shown": {
                     *         "state": "broken",
                     *         "observed_at": "2026-11-23T10:00:00+08:00",
                     *         "stale_after": "2026-11-26T10:00:00+08:00"
                     *       },
                     *       "fault_id": "0d9c5a52-5f0e-4c58-9a5c-0d6c4a6f1f11"
                     *     }
                     */
                    "application/json": components["schemas"]["ObservationResult"];
                };
            };
            /** @description `unknown_amenity` 没有这种设施或服务；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `station_not_operating` 驿站没有在运行；`station_not_due_to_be_open` 驿站现在本来就不开；`observed_already` 这个小时内已报过别的状况 */
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
            /** @description `amenity_not_at_station` 驿站没有这种设施或服务 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listStationFaults: {
        parameters: {
            query?: {
                /**
                 * @description 只要未排除的，或只要已排除的。
                 * @example open
                 */
                state?: "open" | "closed";
                /**
                 * @description 一页最多几项。
                 * @example 50
                 */
                limit?: number;
                /** @description 上一页返回的 next。 */
                cursor?: string;
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
            /** @description 一页故障。 */
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
                     *           "id": "0d9c5a52-5f0e-4c58-9a5c-0d6c4a6f1f11",
                     *           "subject": "amenity",
                     *           "amenity_code": "microwave",
                     *           "state": "open",
                     *           "opened_at": "2026-11-23T10:00:00+08:00",
                     *           "last_reported_at": "2026-11-23T11:20:00+08:00",
                     *           "reports_count": 2,
                     *           "recoveries_count": 0,
                     *           "closed_at": null,
                     *           "closed_by": null,
                     *           "note": null
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["FaultPage"];
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
            /** @description `address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`scope_missing` 接口密钥没有这项权限；`sign_in_incomplete` 请先完成登录步骤；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`scope_missing` 接口密钥没有这项权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    clearStationFault: {
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
                 * @description 驿站编码。
                 * @example GYG-002
                 */
                code: string;
                /**
                 * @description 故障编号。
                 * @example 0d9c5a52-5f0e-4c58-9a5c-0d6c4a6f1f11
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultClearing"];
            };
        };
        responses: {
            /** @description 故障已排除。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d9c5a52-5f0e-4c58-9a5c-0d6c4a6f1f11",
                     *       "subject": "amenity",
                     *       "amenity_code": "microwave",
                     *       "state": "closed",
                     *       "opened_at": "2026-11-23T10:00:00+08:00",
                     *       "last_reported_at": "2026-11-23T11:20:00+08:00",
                     *       "reports_count": 2,
                     *       "recoveries_count": 0,
                     *       "closed_at": "2026-11-23T15:00:00+08:00",
                     *       "closed_by": "staff",
                     *       "note": "已更换微波炉保险丝"
                     *     }
                     */
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `station_not_found` 没有这座驿站；`fault_not_found` 没有这条故障 */
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
            /** @description `fault_cleared_already` 故障已经排除；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listCheckIns: {
        parameters: {
            query?: {
                /**
                 * @description 从哪一天起，含当天；默认为 to 之前 6 天。
                 * @example 2026-11-17
                 */
                from?: string;
                /**
                 * @description 到哪一天止，含当天；默认为今天。
                 * @example 2026-11-23
                 */
                to?: string;
                /**
                 * @description 一页最多几项。
                 * @example 50
                 */
                limit?: number;
                /** @description 上一页返回的 next。 */
                cursor?: string;
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
            /** @description 一页按小时的签到人次。 */
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
                     *           "hour": "2026-11-23T10:00:00+08:00",
                     *           "count": 12
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["CheckInPage"];
                };
            };
            /** @description `period_malformed` 起止日期不对；`cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    checkIn: {
        parameters: {
            query?: never;
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
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description 已签到。 */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counted": true,
                     *       "hour": "2026-11-23T10:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["CheckIn"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `station_not_operating` 驿站没有在运行 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listWorkers: {
        parameters: {
            query?: {
                /**
                 * @description 只要这一区划及其下级的。
                 * @example 370811015002
                 */
                area_code?: string;
                /**
                 * @description 行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。
                 * @example courier
                 */
                sector?: "courier" | "food_delivery" | "road_transport" | "live_commerce";
                /**
                 * @description 职业：courier 快递员，food_delivery_rider 外卖骑手，truck_driver 货车司机，ride_hailing_driver 网约车司机，live_streamer 网络主播。
                 * @example courier
                 */
                occupation?: "courier" | "food_delivery_rider" | "truck_driver" | "ride_hailing_driver" | "live_streamer";
                /**
                 * @description 状态：active 在册，left 已离开；离开后可以再改回 active，历史都保留。
                 * @example active
                 */
                status?: "active" | "left";
                /**
                 * @description 用人单位在台账中的企业编号。
                 * @example 2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e
                 */
                employer_id?: string;
                /**
                 * @description 是否“流动管家”。
                 * @example true
                 */
                is_steward?: boolean;
                /**
                 * @description 是否中共党员；不能与 as_of 同时使用。
                 * @example true
                 */
                is_party_member?: boolean;
                /**
                 * @description 截至哪一天（当天结束时）或哪一时刻的台账；不写则为现在。
                 * @example 2026-11-23
                 */
                as_of?: string;
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
            /** @description 一页新就业人员。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
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
                     *           "id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *           "version": 1,
                     *           "status": "active",
                     *           "area_code": "370811015002",
                     *           "person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *           "name": "虚**",
                     *           "phone": "199****0001",
                     *           "id_number": "370***********0029",
                     *           "sector": "courier",
                     *           "occupation": "courier",
                     *           "employer_id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *           "employer_name": null,
                     *           "vehicle": "electric_tricycle",
                     *           "skills": [
                     *             "维修"
                     *           ],
                     *           "is_party_member": true,
                     *           "weekly_hours": 54,
                     *           "is_steward": false,
                     *           "created_at": "2026-11-23T02:00:00.000Z",
                     *           "updated_at": "2026-11-23T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            /** @description `as_of_malformed` 时点写法不对；`filter_not_of_the_past` 过去的台账不能按这个条件查；`cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    createWorker: {
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
                "application/json": components["schemas"]["NewWorker"];
            };
        };
        responses: {
            /** @description 已登记。 */
            201: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    /** @description 版本，加双引号；修改时放在 If-Match 中。 */
                    ETag?: string;
                    /** @description 新登记的地址。 */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *       "version": 1,
                     *       "status": "active",
                     *       "area_code": "370811015002",
                     *       "person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *       "name": "虚**",
                     *       "phone": "199****0001",
                     *       "id_number": "370***********0029",
                     *       "sector": "courier",
                     *       "occupation": "courier",
                     *       "employer_id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *       "employer_name": null,
                     *       "vehicle": "electric_tricycle",
                     *       "skills": [
                     *         "维修"
                     *       ],
                     *       "is_party_member": true,
                     *       "weekly_hours": 54,
                     *       "is_steward": false,
                     *       "created_at": "2026-11-23T02:00:00.000Z",
                     *       "updated_at": "2026-11-23T02:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Worker"];
                };
            };
            /** @description `subject_area_not_community` 区划不是社区；`subject_name_malformed` 名称写法不对；`subject_phone_malformed` 手机号写法不对；`id_number_malformed` 身份证件号码不对；`employer_not_found` 台账中没有这个用人单位；`employer_twice` 用人单位写了两次；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `subject_area_not_yours` 超出您管辖的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `subject_merged` 这一条已并入另一条；`worker_registered` 这个人已在台账中；`person_unreadable` 这个人的信息已损坏；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    searchWorkers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerSearch"];
            };
        };
        responses: {
            /** @description 一页新就业人员。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
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
                     *           "id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *           "version": 1,
                     *           "status": "active",
                     *           "area_code": "370811015002",
                     *           "person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *           "name": "虚**",
                     *           "phone": "199****0001",
                     *           "id_number": "370***********0029",
                     *           "sector": "courier",
                     *           "occupation": "courier",
                     *           "employer_id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *           "employer_name": null,
                     *           "vehicle": "electric_tricycle",
                     *           "skills": [
                     *             "维修"
                     *           ],
                     *           "is_party_member": true,
                     *           "weekly_hours": 54,
                     *           "is_steward": false,
                     *           "created_at": "2026-11-23T02:00:00.000Z",
                     *           "updated_at": "2026-11-23T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["WorkerPage"];
                };
            };
            /** @description `search_needs_one_term` 查找条件应当只有一个；`subject_phone_malformed` 手机号写法不对；`id_number_malformed` 身份证件号码不对；`cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    getWorker: {
        parameters: {
            query?: {
                /**
                 * @description 截至哪一天（当天结束时）或哪一时刻的台账；不写则为现在。
                 * @example 2026-11-23
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 台账编号，从不改变。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一位新就业人员。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    /** @description 版本，加双引号；修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *       "version": 1,
                     *       "status": "active",
                     *       "area_code": "370811015002",
                     *       "person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *       "name": "虚**",
                     *       "phone": "199****0001",
                     *       "id_number": "370***********0029",
                     *       "sector": "courier",
                     *       "occupation": "courier",
                     *       "employer_id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *       "employer_name": null,
                     *       "vehicle": "electric_tricycle",
                     *       "skills": [
                     *         "维修"
                     *       ],
                     *       "is_party_member": true,
                     *       "weekly_hours": 54,
                     *       "is_steward": false,
                     *       "created_at": "2026-11-23T02:00:00.000Z",
                     *       "updated_at": "2026-11-23T02:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Worker"];
                };
            };
            /** @description 已并入另一条，请改用那一条的编号。 */
            308: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    /** @description 现在的地址。 */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "survivor_id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e"
                     *     }
                     */
                    "application/json": components["schemas"]["SubjectMoved"];
                };
            };
            /** @description `as_of_malformed` 时点写法不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
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
            /** @description `worker_not_found` 台账中没有这个人 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    changeWorker: {
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
                 * @description 台账编号，从不改变。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerChange"];
            };
        };
        responses: {
            /** @description 修改后的内容。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    /** @description 版本，加双引号；修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *       "version": 1,
                     *       "status": "active",
                     *       "area_code": "370811015002",
                     *       "person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *       "name": "虚**",
                     *       "phone": "199****0001",
                     *       "id_number": "370***********0029",
                     *       "sector": "courier",
                     *       "occupation": "courier",
                     *       "employer_id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *       "employer_name": null,
                     *       "vehicle": "electric_tricycle",
                     *       "skills": [
                     *         "维修"
                     *       ],
                     *       "is_party_member": true,
                     *       "weekly_hours": 54,
                     *       "is_steward": false,
                     *       "created_at": "2026-11-23T02:00:00.000Z",
                     *       "updated_at": "2026-11-23T02:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Worker"];
                };
            };
            /** @description `subject_area_not_community` 区划不是社区；`subject_name_malformed` 名称写法不对；`subject_phone_malformed` 手机号写法不对；`id_number_malformed` 身份证件号码不对；`employer_not_found` 台账中没有这个用人单位；`employer_twice` 用人单位写了两次；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `subject_area_not_yours` 超出您管辖的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `worker_not_found` 台账中没有这个人 */
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
            /** @description `person_erased` 这个人的信息已删除；`subject_merged` 这一条已并入另一条；`worker_registered` 这个人已在台账中；`person_unreadable` 这个人的信息已损坏 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listWorkerHistory: {
        parameters: {
            query?: {
                /**
                 * @description 每页最多几条。
                 * @example 50
                 */
                limit?: number;
                /** @description 上一页回答中的 next。 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 台账编号，从不改变。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页变更历史。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
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
                     *           "version": 2,
                     *           "recorded_at": "2026-11-23T02:00:00.000Z",
                     *           "changed_by": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *           "source": "desk",
                     *           "round_id": null,
                     *           "changes": [
                     *             {
                     *               "field": "phone",
                     *               "from": "199****0001",
                     *               "to": "199****0002"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["SubjectHistory"];
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
            /** @description `worker_not_found` 台账中没有这个人 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listBusinesses: {
        parameters: {
            query?: {
                /**
                 * @description 只要这一区划及其下级的。
                 * @example 370811015002
                 */
                area_code?: string;
                /**
                 * @description 行业：courier 快递，food_delivery 外卖，road_transport 道路运输，live_commerce 直播电商。
                 * @example courier
                 */
                sector?: "courier" | "food_delivery" | "road_transport" | "live_commerce";
                /**
                 * @description 类型：courier_site 快递站点，live_commerce 直播电商企业，other 其他。
                 * @example courier_site
                 */
                kind?: "courier_site" | "live_commerce" | "other";
                /**
                 * @description 状态：active 在册，left 已离开；离开后可以再改回 active，历史都保留。
                 * @example active
                 */
                status?: "active" | "left";
                /**
                 * @description 截至哪一天（当天结束时）或哪一时刻的台账；不写则为现在。
                 * @example 2026-11-23
                 */
                as_of?: string;
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
            /** @description 一页新业态企业。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
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
                     *           "id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *           "version": 1,
                     *           "status": "active",
                     *           "area_code": "370811015002",
                     *           "sector": "courier",
                     *           "kind": "courier_site",
                     *           "name": "虚构快递琵琶山站",
                     *           "credit_code": null,
                     *           "address": "虚构路 1 号",
                     *           "head_count": 12,
                     *           "contact_person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *           "contact_name": "虚**",
                     *           "contact_phone": "199****0001",
                     *           "created_at": "2026-11-23T02:00:00.000Z",
                     *           "updated_at": "2026-11-23T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["BusinessPage"];
                };
            };
            /** @description `as_of_malformed` 时点写法不对；`cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    createBusiness: {
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
                "application/json": components["schemas"]["NewBusiness"];
            };
        };
        responses: {
            /** @description 已登记。 */
            201: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    /** @description 版本，加双引号；修改时放在 If-Match 中。 */
                    ETag?: string;
                    /** @description 新登记的地址。 */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *       "version": 1,
                     *       "status": "active",
                     *       "area_code": "370811015002",
                     *       "sector": "courier",
                     *       "kind": "courier_site",
                     *       "name": "虚构快递琵琶山站",
                     *       "credit_code": null,
                     *       "address": "虚构路 1 号",
                     *       "head_count": 12,
                     *       "contact_person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *       "contact_name": "虚**",
                     *       "contact_phone": "199****0001",
                     *       "created_at": "2026-11-23T02:00:00.000Z",
                     *       "updated_at": "2026-11-23T02:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description `subject_area_not_community` 区划不是社区；`subject_name_malformed` 名称写法不对；`subject_phone_malformed` 手机号写法不对；`credit_code_malformed` 统一社会信用代码不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `subject_area_not_yours` 超出您管辖的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `business_registered` 这家企业已在台账中；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    searchBusinesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessSearch"];
            };
        };
        responses: {
            /** @description 一页新业态企业。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
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
                     *           "id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *           "version": 1,
                     *           "status": "active",
                     *           "area_code": "370811015002",
                     *           "sector": "courier",
                     *           "kind": "courier_site",
                     *           "name": "虚构快递琵琶山站",
                     *           "credit_code": null,
                     *           "address": "虚构路 1 号",
                     *           "head_count": 12,
                     *           "contact_person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *           "contact_name": "虚**",
                     *           "contact_phone": "199****0001",
                     *           "created_at": "2026-11-23T02:00:00.000Z",
                     *           "updated_at": "2026-11-23T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["BusinessPage"];
                };
            };
            /** @description `search_needs_one_term` 查找条件应当只有一个；`subject_phone_malformed` 手机号写法不对；`credit_code_malformed` 统一社会信用代码不对；`cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    getBusiness: {
        parameters: {
            query?: {
                /**
                 * @description 截至哪一天（当天结束时）或哪一时刻的台账；不写则为现在。
                 * @example 2026-11-23
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 台账编号，从不改变。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一家新业态企业。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    /** @description 版本，加双引号；修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *       "version": 1,
                     *       "status": "active",
                     *       "area_code": "370811015002",
                     *       "sector": "courier",
                     *       "kind": "courier_site",
                     *       "name": "虚构快递琵琶山站",
                     *       "credit_code": null,
                     *       "address": "虚构路 1 号",
                     *       "head_count": 12,
                     *       "contact_person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *       "contact_name": "虚**",
                     *       "contact_phone": "199****0001",
                     *       "created_at": "2026-11-23T02:00:00.000Z",
                     *       "updated_at": "2026-11-23T02:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description 已并入另一条，请改用那一条的编号。 */
            308: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    /** @description 现在的地址。 */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "survivor_id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e"
                     *     }
                     */
                    "application/json": components["schemas"]["SubjectMoved"];
                };
            };
            /** @description `as_of_malformed` 时点写法不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`token_in_address` 令牌不能写在网址里 */
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
            /** @description `business_not_found` 台账中没有这家企业 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    changeBusiness: {
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
                 * @description 台账编号，从不改变。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessChange"];
            };
        };
        responses: {
            /** @description 修改后的内容。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    /** @description 版本，加双引号；修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *       "version": 1,
                     *       "status": "active",
                     *       "area_code": "370811015002",
                     *       "sector": "courier",
                     *       "kind": "courier_site",
                     *       "name": "虚构快递琵琶山站",
                     *       "credit_code": null,
                     *       "address": "虚构路 1 号",
                     *       "head_count": 12,
                     *       "contact_person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *       "contact_name": "虚**",
                     *       "contact_phone": "199****0001",
                     *       "created_at": "2026-11-23T02:00:00.000Z",
                     *       "updated_at": "2026-11-23T02:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description `subject_area_not_community` 区划不是社区；`subject_name_malformed` 名称写法不对；`subject_phone_malformed` 手机号写法不对；`credit_code_malformed` 统一社会信用代码不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `subject_area_not_yours` 超出您管辖的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `business_not_found` 台账中没有这家企业 */
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
            /** @description `subject_merged` 这一条已并入另一条；`person_unreadable` 这个人的信息已损坏；`business_registered` 这家企业已在台账中 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listBusinessHistory: {
        parameters: {
            query?: {
                /**
                 * @description 每页最多几条。
                 * @example 50
                 */
                limit?: number;
                /** @description 上一页回答中的 next。 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 台账编号，从不改变。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页变更历史。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
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
                     *           "version": 2,
                     *           "recorded_at": "2026-11-23T02:00:00.000Z",
                     *           "changed_by": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *           "source": "desk",
                     *           "round_id": null,
                     *           "changes": [
                     *             {
                     *               "field": "phone",
                     *               "from": "199****0001",
                     *               "to": "199****0002"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["SubjectHistory"];
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
            /** @description `business_not_found` 台账中没有这家企业 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    checkWorker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerCheck"];
            };
        };
        responses: {
            /** @description 查重的结果。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "is_blocked": false,
                     *       "taken_elsewhere": [],
                     *       "candidates": [
                     *         {
                     *           "worker": {
                     *             "id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *             "version": 1,
                     *             "status": "active",
                     *             "area_code": "370811015002",
                     *             "person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *             "name": "虚**",
                     *             "phone": "199****0001",
                     *             "id_number": "370***********0029",
                     *             "sector": "courier",
                     *             "occupation": "courier",
                     *             "employer_id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *             "employer_name": null,
                     *             "vehicle": "electric_tricycle",
                     *             "skills": [
                     *               "维修"
                     *             ],
                     *             "is_party_member": true,
                     *             "weekly_hours": 54,
                     *             "is_steward": false,
                     *             "created_at": "2026-11-23T02:00:00.000Z",
                     *             "updated_at": "2026-11-23T02:00:00.000Z"
                     *           },
                     *           "score": 80,
                     *           "reasons": [
                     *             "same_name",
                     *             "same_employer",
                     *             "same_community",
                     *             "same_occupation"
                     *           ],
                     *           "is_blocking": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WorkerChecked"];
                };
            };
            /** @description `check_needs_term` 没有可查重的内容；`subject_name_malformed` 名称写法不对；`subject_phone_malformed` 手机号写法不对；`id_number_malformed` 身份证件号码不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `subject_area_not_yours` 超出您管辖的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    checkBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessCheck"];
            };
        };
        responses: {
            /** @description 查重的结果。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "is_blocked": false,
                     *       "taken_elsewhere": [],
                     *       "candidates": [
                     *         {
                     *           "business": {
                     *             "id": "2c5e8a90-1d3f-4b6a-9c7e-0f1a2b3c4d5e",
                     *             "version": 1,
                     *             "status": "active",
                     *             "area_code": "370811015002",
                     *             "sector": "courier",
                     *             "kind": "courier_site",
                     *             "name": "虚构快递琵琶山站",
                     *             "credit_code": null,
                     *             "address": "虚构路 1 号",
                     *             "head_count": 12,
                     *             "contact_person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *             "contact_name": "虚**",
                     *             "contact_phone": "199****0001",
                     *             "created_at": "2026-11-23T02:00:00.000Z",
                     *             "updated_at": "2026-11-23T02:00:00.000Z"
                     *           },
                     *           "score": 50,
                     *           "reasons": [
                     *             "same_name",
                     *             "same_community"
                     *           ],
                     *           "is_blocking": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BusinessChecked"];
                };
            };
            /** @description `check_needs_term` 没有可查重的内容；`subject_name_malformed` 名称写法不对；`credit_code_malformed` 统一社会信用代码不对；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `subject_area_not_yours` 超出您管辖的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listDuplicates: {
        parameters: {
            query?: {
                /**
                 * @description 状态：open 待处理，dismissed 不是重复，merged 已合并。
                 * @example open
                 */
                status?: "open" | "dismissed" | "merged";
                /**
                 * @description 对象：worker 新就业人员，business 新业态企业。
                 * @example worker
                 */
                kind?: "worker" | "business";
                /**
                 * @description 至少多相似。
                 * @example 60
                 */
                score_min?: number;
                /**
                 * @description 只要这一区划及其下级的。
                 * @example 370811015002
                 */
                area_code?: string;
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
            /** @description 一页疑似重复。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
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
                     *           "id": "5b0e7c9a-4d21-4f3e-8a6b-7c8d9e0f1a2b",
                     *           "kind": "worker",
                     *           "area_code": "370811015002",
                     *           "status": "open",
                     *           "score": 80,
                     *           "reasons": [
                     *             "same_name",
                     *             "same_employer",
                     *             "same_community",
                     *             "same_occupation"
                     *           ],
                     *           "one": {
                     *             "id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *             "version": 3,
                     *             "area_code": "370811015002",
                     *             "name": "虚***"
                     *           },
                     *           "other": {
                     *             "id": "9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60",
                     *             "version": 1,
                     *             "area_code": "370811015002",
                     *             "name": "虚***"
                     *           },
                     *           "found_at": "2026-11-23T02:00:00.000Z",
                     *           "dismissal": null,
                     *           "settled_by": null,
                     *           "settled_at": null
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["DuplicatePage"];
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    scanDuplicates: {
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
                "application/json": components["schemas"]["DuplicateScan"];
            };
        };
        responses: {
            /** @description 这一次查了什么。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scanned": 200,
                     *       "found": 2,
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["DuplicatesScanned"];
                };
            };
            /** @description `cursor_invalid` 翻页游标无效；`cursor_of_other_filters` 翻页游标属于另一组筛选条件；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    getDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 疑似重复的编号。
                 * @example 5b0e7c9a-4d21-4f3e-8a6b-7c8d9e0f1a2b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一对疑似重复。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b0e7c9a-4d21-4f3e-8a6b-7c8d9e0f1a2b",
                     *       "kind": "worker",
                     *       "area_code": "370811015002",
                     *       "status": "open",
                     *       "score": 80,
                     *       "reasons": [
                     *         "same_name",
                     *         "same_employer",
                     *         "same_community",
                     *         "same_occupation"
                     *       ],
                     *       "one": {
                     *         "id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *         "version": 3,
                     *         "area_code": "370811015002",
                     *         "name": "虚***"
                     *       },
                     *       "other": {
                     *         "id": "9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60",
                     *         "version": 1,
                     *         "area_code": "370811015002",
                     *         "name": "虚***"
                     *       },
                     *       "found_at": "2026-11-23T02:00:00.000Z",
                     *       "dismissal": null,
                     *       "settled_by": null,
                     *       "settled_at": null,
                     *       "fields": [
                     *         {
                     *           "field": "name",
                     *           "one": "虚***",
                     *           "other": "虚***",
                     *           "is_same": true
                     *         },
                     *         {
                     *           "field": "phone",
                     *           "one": "199****0001",
                     *           "other": null,
                     *           "is_same": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DuplicateDetail"];
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
            /** @description `duplicate_not_found` 没有这一对疑似重复 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    dismissDuplicate: {
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
                 * @description 疑似重复的编号。
                 * @example 5b0e7c9a-4d21-4f3e-8a6b-7c8d9e0f1a2b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dismiss"];
            };
        };
        responses: {
            /** @description 已标为不是重复。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b0e7c9a-4d21-4f3e-8a6b-7c8d9e0f1a2b",
                     *       "kind": "worker",
                     *       "area_code": "370811015002",
                     *       "status": "dismissed",
                     *       "score": 80,
                     *       "reasons": [
                     *         "same_name",
                     *         "same_employer",
                     *         "same_community",
                     *         "same_occupation"
                     *       ],
                     *       "one": {
                     *         "id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *         "version": 3,
                     *         "area_code": "370811015002",
                     *         "name": "虚***"
                     *       },
                     *       "other": {
                     *         "id": "9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60",
                     *         "version": 1,
                     *         "area_code": "370811015002",
                     *         "name": "虚***"
                     *       },
                     *       "found_at": "2026-11-23T02:00:00.000Z",
                     *       "dismissal": "namesake",
                     *       "settled_by": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "settled_at": "2026-11-23T03:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Duplicate"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `duplicate_not_found` 没有这一对疑似重复 */
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
            /** @description `duplicate_settled` 这一对已经处理过；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    mergeDuplicate: {
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
                 * @description 疑似重复的编号。
                 * @example 5b0e7c9a-4d21-4f3e-8a6b-7c8d9e0f1a2b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairMerge"];
            };
        };
        responses: {
            /** @description 已合并。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8a6d2c-7b4e-4c1d-9e5f-6a7b8c9d0e1f",
                     *       "kind": "worker",
                     *       "area_code": "370811015002",
                     *       "survivor_id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *       "survivor_version": 2,
                     *       "absorbed_id": "9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60",
                     *       "absorbed_version": 2,
                     *       "fields": [
                     *         "phone"
                     *       ],
                     *       "merged_by": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "merged_at": "2026-11-23T02:00:00.000Z",
                     *       "undone_by": null,
                     *       "undone_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description `survivor_not_in_pair` 保留的不在这一对中；`merge_field_unknown` 没有这个可选的字段；`employer_not_found` 台账中没有这个用人单位；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `subject_area_not_yours` 超出您管辖的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `duplicate_not_found` 没有这一对疑似重复；`worker_not_found` 台账中没有这个人；`business_not_found` 台账中没有这家企业 */
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
            /** @description `duplicate_settled` 这一对已经处理过；`subject_merged` 这一条已并入另一条；`person_unreadable` 这个人的信息已损坏；`worker_registered` 这个人已在台账中；`person_erased` 这个人的信息已删除；`business_registered` 这家企业已在台账中；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    mergeWorkers: {
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
                 * @description 台账编号，从不改变。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerMerge"];
            };
        };
        responses: {
            /** @description 已合并。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8a6d2c-7b4e-4c1d-9e5f-6a7b8c9d0e1f",
                     *       "kind": "worker",
                     *       "area_code": "370811015002",
                     *       "survivor_id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *       "survivor_version": 2,
                     *       "absorbed_id": "9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60",
                     *       "absorbed_version": 2,
                     *       "fields": [
                     *         "phone"
                     *       ],
                     *       "merged_by": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "merged_at": "2026-11-23T02:00:00.000Z",
                     *       "undone_by": null,
                     *       "undone_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description `merge_of_one` 不能与自己合并；`employer_not_found` 台账中没有这个用人单位；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `subject_area_not_yours` 超出您管辖的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `worker_not_found` 台账中没有这个人 */
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
            /** @description `subject_merged` 这一条已并入另一条；`person_unreadable` 这个人的信息已损坏；`worker_registered` 这个人已在台账中；`person_erased` 这个人的信息已删除；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    mergeBusinesses: {
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
                 * @description 台账编号，从不改变。
                 * @example 7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessMerge"];
            };
        };
        responses: {
            /** @description 已合并。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8a6d2c-7b4e-4c1d-9e5f-6a7b8c9d0e1f",
                     *       "kind": "worker",
                     *       "area_code": "370811015002",
                     *       "survivor_id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *       "survivor_version": 2,
                     *       "absorbed_id": "9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60",
                     *       "absorbed_version": 2,
                     *       "fields": [
                     *         "phone"
                     *       ],
                     *       "merged_by": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "merged_at": "2026-11-23T02:00:00.000Z",
                     *       "undone_by": null,
                     *       "undone_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description `merge_of_one` 不能与自己合并；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `subject_area_not_yours` 超出您管辖的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `business_not_found` 台账中没有这家企业 */
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
            /** @description `subject_merged` 这一条已并入另一条；`person_unreadable` 这个人的信息已损坏；`business_registered` 这家企业已在台账中；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listMerges: {
        parameters: {
            query?: {
                /**
                 * @description 对象：worker 新就业人员，business 新业态企业。
                 * @example worker
                 */
                kind?: "worker" | "business";
                /**
                 * @description 只要这一区划及其下级的。
                 * @example 370811015002
                 */
                area_code?: string;
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
            /** @description 一页合并。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
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
                     *           "id": "3f8a6d2c-7b4e-4c1d-9e5f-6a7b8c9d0e1f",
                     *           "kind": "worker",
                     *           "area_code": "370811015002",
                     *           "survivor_id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *           "survivor_version": 2,
                     *           "absorbed_id": "9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60",
                     *           "absorbed_version": 2,
                     *           "fields": [
                     *             "phone"
                     *           ],
                     *           "merged_by": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *           "merged_at": "2026-11-23T02:00:00.000Z",
                     *           "undone_by": null,
                     *           "undone_at": null
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["MergePage"];
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    undoMerge: {
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
                 * @description 合并的编号。
                 * @example 3f8a6d2c-7b4e-4c1d-9e5f-6a7b8c9d0e1f
                 */
                id: string;
            };
            cookie?: never;
        };
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description 已撤销。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8a6d2c-7b4e-4c1d-9e5f-6a7b8c9d0e1f",
                     *       "kind": "worker",
                     *       "area_code": "370811015002",
                     *       "survivor_id": "7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e",
                     *       "survivor_version": 2,
                     *       "absorbed_id": "9e4d2f6a-8b1c-4e5d-a7f3-1b2c3d4e5f60",
                     *       "absorbed_version": 2,
                     *       "fields": [
                     *         "phone"
                     *       ],
                     *       "merged_by": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "merged_at": "2026-11-23T02:00:00.000Z",
                     *       "undone_by": "0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21",
                     *       "undone_at": "2026-11-23T03:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description `employer_not_found` 台账中没有这个用人单位；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `subject_area_not_yours` 超出您管辖的区划；`address_not_allowed` 不允许从这个网络地址使用；`not_allowed` 没有权限；`sign_in_incomplete` 请先完成登录步骤 */
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
            /** @description `merge_not_found` 没有这次合并 */
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
            /** @description `merge_undone` 这次合并已经撤销；`merge_overtaken` 合并之后又有变更，不能撤销；`merge_number_taken` 原来的号码已被别人登记；`subject_merged` 这一条已并入另一条；`person_erased` 这个人的信息已删除；`person_unreadable` 这个人的信息已损坏；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listQuestionnaires: {
        parameters: {
            query?: {
                /**
                 * @description 只要这种对象的。
                 * @example worker
                 */
                subject_kind?: "worker" | "business";
                /**
                 * @description 只要这种状态的。
                 * @example published
                 */
                status?: "draft" | "published" | "retired";
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
            /** @description 一页问卷。 */
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
                     *           "area_code": "370811015000",
                     *           "code": "worker_standard",
                     *           "version": 2,
                     *           "subject_kind": "worker",
                     *           "title": "虚构街道新就业人员问卷",
                     *           "status": "draft",
                     *           "revision": 1,
                     *           "created_at": "2026-11-23T10:00:00+08:00",
                     *           "updated_at": "2026-11-23T10:00:00+08:00",
                     *           "published_at": null,
                     *           "retired_at": null,
                     *           "question_count": 3
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["QuestionnairePage"];
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    createQuestionnaire: {
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
                "application/json": components["schemas"]["NewQuestionnaire"];
            };
        };
        responses: {
            /** @description 新建的草稿。 */
            201: {
                headers: {
                    /** @description 这一版本的 revision，下次修改时放在 If-Match 中。 */
                    ETag?: string;
                    /** @description 这一版本的地址。 */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "area_code": "370811015000",
                     *       "code": "worker_standard",
                     *       "version": 2,
                     *       "subject_kind": "worker",
                     *       "title": "虚构街道新就业人员问卷",
                     *       "status": "draft",
                     *       "revision": 1,
                     *       "created_at": "2026-11-23T10:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00",
                     *       "published_at": null,
                     *       "retired_at": null,
                     *       "definition": {
                     *         "questions": [
                     *           {
                     *             "code": "sector",
                     *             "label": "从事哪个行业？",
                     *             "type": "single_choice",
                     *             "personal": false,
                     *             "required": true,
                     *             "choices": [
                     *               {
                     *                 "code": "courier",
                     *                 "label": "快递"
                     *               },
                     *               {
                     *                 "code": "road_transport",
                     *                 "label": "道路运输"
                     *               }
                     *             ],
                     *             "field": "sector"
                     *           },
                     *           {
                     *             "code": "vehicle",
                     *             "label": "使用什么车辆？",
                     *             "help": "以最常用的为准。",
                     *             "type": "single_choice",
                     *             "personal": false,
                     *             "required": true,
                     *             "choices": [
                     *               {
                     *                 "code": "van",
                     *                 "label": "面包车"
                     *               },
                     *               {
                     *                 "code": "truck",
                     *                 "label": "货车"
                     *               }
                     *             ],
                     *             "shown_when": {
                     *               "question": "sector",
                     *               "equals": "road_transport"
                     *             },
                     *             "field": "vehicle"
                     *           },
                     *           {
                     *             "code": "weekly_hours",
                     *             "label": "每周通常工作多少小时？",
                     *             "type": "integer",
                     *             "personal": false,
                     *             "required": false,
                     *             "constraints": {
                     *               "min": 0,
                     *               "max": 112
                     *             },
                     *             "field": "weekly_hours"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Questionnaire"];
                };
            };
            /** @description `definition_not_valid` 问卷的内容有误；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `questionnaire_kind_differs` 问卷的对象不能改变；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    getQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 问卷的代码。
                 * @example worker_standard
                 */
                code: string;
                /**
                 * @description 问卷的版本。
                 * @example 1
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 问卷和它的问题。 */
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
                     *       "area_code": "370811015000",
                     *       "code": "worker_standard",
                     *       "version": 2,
                     *       "subject_kind": "worker",
                     *       "title": "虚构街道新就业人员问卷",
                     *       "status": "draft",
                     *       "revision": 1,
                     *       "created_at": "2026-11-23T10:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00",
                     *       "published_at": null,
                     *       "retired_at": null,
                     *       "definition": {
                     *         "questions": [
                     *           {
                     *             "code": "sector",
                     *             "label": "从事哪个行业？",
                     *             "type": "single_choice",
                     *             "personal": false,
                     *             "required": true,
                     *             "choices": [
                     *               {
                     *                 "code": "courier",
                     *                 "label": "快递"
                     *               },
                     *               {
                     *                 "code": "road_transport",
                     *                 "label": "道路运输"
                     *               }
                     *             ],
                     *             "field": "sector"
                     *           },
                     *           {
                     *             "code": "vehicle",
                     *             "label": "使用什么车辆？",
                     *             "help": "以最常用的为准。",
                     *             "type": "single_choice",
                     *             "personal": false,
                     *             "required": true,
                     *             "choices": [
                     *               {
                     *                 "code": "van",
                     *                 "label": "面包车"
                     *               },
                     *               {
                     *                 "code": "truck",
                     *                 "label": "货车"
                     *               }
                     *             ],
                     *             "shown_when": {
                     *               "question": "sector",
                     *               "equals": "road_transport"
                     *             },
                     *             "field": "vehicle"
                     *           },
                     *           {
                     *             "code": "weekly_hours",
                     *             "label": "每周通常工作多少小时？",
                     *             "type": "integer",
                     *             "personal": false,
                     *             "required": false,
                     *             "constraints": {
                     *               "min": 0,
                     *               "max": 112
                     *             },
                     *             "field": "weekly_hours"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Questionnaire"];
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
            /** @description `questionnaire_not_found` 没有这份问卷 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    updateQuestionnaire: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 修改前读到的 revision，加双引号。
                 * @example "1"
                 */
                "if-match"?: string;
            };
            path: {
                /**
                 * @description 问卷的代码。
                 * @example worker_standard
                 */
                code: string;
                /**
                 * @description 问卷的版本。
                 * @example 1
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnaireChange"];
            };
        };
        responses: {
            /** @description 修改后的草稿。 */
            200: {
                headers: {
                    /** @description 这一版本的 revision，下次修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "area_code": "370811015000",
                     *       "code": "worker_standard",
                     *       "version": 2,
                     *       "subject_kind": "worker",
                     *       "title": "虚构街道新就业人员问卷",
                     *       "status": "draft",
                     *       "revision": 1,
                     *       "created_at": "2026-11-23T10:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00",
                     *       "published_at": null,
                     *       "retired_at": null,
                     *       "definition": {
                     *         "questions": [
                     *           {
                     *             "code": "sector",
                     *             "label": "从事哪个行业？",
                     *             "type": "single_choice",
                     *             "personal": false,
                     *             "required": true,
                     *             "choices": [
                     *               {
                     *                 "code": "courier",
                     *                 "label": "快递"
                     *               },
                     *               {
                     *                 "code": "road_transport",
                     *                 "label": "道路运输"
                     *               }
                     *             ],
                     *             "field": "sector"
                     *           },
                     *           {
                     *             "code": "vehicle",
                     *             "label": "使用什么车辆？",
                     *             "help": "以最常用的为准。",
                     *             "type": "single_choice",
                     *             "personal": false,
                     *             "required": true,
                     *             "choices": [
                     *               {
                     *                 "code": "van",
                     *                 "label": "面包车"
                     *               },
                     *               {
                     *                 "code": "truck",
                     *                 "label": "货车"
                     *               }
                     *             ],
                     *             "shown_when": {
                     *               "question": "sector",
                     *               "equals": "road_transport"
                     *             },
                     *             "field": "vehicle"
                     *           },
                     *           {
                     *             "code": "weekly_hours",
                     *             "label": "每周通常工作多少小时？",
                     *             "type": "integer",
                     *             "personal": false,
                     *             "required": false,
                     *             "constraints": {
                     *               "min": 0,
                     *               "max": 112
                     *             },
                     *             "field": "weekly_hours"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Questionnaire"];
                };
            };
            /** @description `definition_not_valid` 问卷的内容有误；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `questionnaire_not_found` 没有这份问卷 */
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
            /** @description `questionnaire_not_draft` 只有草稿可以修改或发布 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    publishQuestionnaire: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 修改前读到的 revision，加双引号。
                 * @example "1"
                 */
                "if-match"?: string;
                /**
                 * @description 每个新操作自拟一个不重复的值（如 UUID）；网络不好时用同一个值原样重试，只会生效一次，并得到同样的回答。保留 24 小时。
                 * @example 6f1c8f5e-0b55-4a3e-9c7d-2f6f6d0e8a11
                 */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description 问卷的代码。
                 * @example worker_standard
                 */
                code: string;
                /**
                 * @description 问卷的版本。
                 * @example 1
                 */
                version: number;
            };
            cookie?: never;
        };
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description 发布的问卷。 */
            200: {
                headers: {
                    /** @description 这一版本的 revision，下次修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "area_code": "370811015000",
                     *       "code": "worker_standard",
                     *       "version": 2,
                     *       "subject_kind": "worker",
                     *       "title": "虚构街道新就业人员问卷",
                     *       "status": "published",
                     *       "revision": 2,
                     *       "created_at": "2026-11-23T10:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00",
                     *       "published_at": "2026-11-23T11:00:00+08:00",
                     *       "retired_at": null,
                     *       "definition": {
                     *         "questions": [
                     *           {
                     *             "code": "sector",
                     *             "label": "从事哪个行业？",
                     *             "type": "single_choice",
                     *             "personal": false,
                     *             "required": true,
                     *             "choices": [
                     *               {
                     *                 "code": "courier",
                     *                 "label": "快递"
                     *               },
                     *               {
                     *                 "code": "road_transport",
                     *                 "label": "道路运输"
                     *               }
                     *             ],
                     *             "field": "sector"
                     *           },
                     *           {
                     *             "code": "vehicle",
                     *             "label": "使用什么车辆？",
                     *             "help": "以最常用的为准。",
                     *             "type": "single_choice",
                     *             "personal": false,
                     *             "required": true,
                     *             "choices": [
                     *               {
                     *                 "code": "van",
                     *                 "label": "面包车"
                     *               },
                     *               {
                     *                 "code": "truck",
                     *                 "label": "货车"
                     *               }
                     *             ],
                     *             "shown_when": {
                     *               "question": "sector",
                     *               "equals": "road_transport"
                     *             },
                     *             "field": "vehicle"
                     *           },
                     *           {
                     *             "code": "weekly_hours",
                     *             "label": "每周通常工作多少小时？",
                     *             "type": "integer",
                     *             "personal": false,
                     *             "required": false,
                     *             "constraints": {
                     *               "min": 0,
                     *               "max": 112
                     *             },
                     *             "field": "weekly_hours"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Questionnaire"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `questionnaire_not_found` 没有这份问卷 */
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
            /** @description `questionnaire_not_draft` 只有草稿可以修改或发布；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    retireQuestionnaire: {
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
                 * @description 问卷的代码。
                 * @example worker_standard
                 */
                code: string;
                /**
                 * @description 问卷的版本。
                 * @example 1
                 */
                version: number;
            };
            cookie?: never;
        };
        /** @description 不需要内容；可以没有请求体，或是空对象。 */
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never> | null;
            };
        };
        responses: {
            /** @description 停用的问卷。 */
            200: {
                headers: {
                    /** @description 这一版本的 revision，下次修改时放在 If-Match 中。 */
                    ETag?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "area_code": "370811015000",
                     *       "code": "worker_standard",
                     *       "version": 2,
                     *       "subject_kind": "worker",
                     *       "title": "虚构街道新就业人员问卷",
                     *       "status": "retired",
                     *       "revision": 3,
                     *       "created_at": "2026-11-23T10:00:00+08:00",
                     *       "updated_at": "2026-11-23T10:00:00+08:00",
                     *       "published_at": "2026-11-23T11:00:00+08:00",
                     *       "retired_at": "2026-12-01T09:00:00+08:00",
                     *       "definition": {
                     *         "questions": [
                     *           {
                     *             "code": "sector",
                     *             "label": "从事哪个行业？",
                     *             "type": "single_choice",
                     *             "personal": false,
                     *             "required": true,
                     *             "choices": [
                     *               {
                     *                 "code": "courier",
                     *                 "label": "快递"
                     *               },
                     *               {
                     *                 "code": "road_transport",
                     *                 "label": "道路运输"
                     *               }
                     *             ],
                     *             "field": "sector"
                     *           },
                     *           {
                     *             "code": "vehicle",
                     *             "label": "使用什么车辆？",
                     *             "help": "以最常用的为准。",
                     *             "type": "single_choice",
                     *             "personal": false,
                     *             "required": true,
                     *             "choices": [
                     *               {
                     *                 "code": "van",
                     *                 "label": "面包车"
                     *               },
                     *               {
                     *                 "code": "truck",
                     *                 "label": "货车"
                     *               }
                     *             ],
                     *             "shown_when": {
                     *               "question": "sector",
                     *               "equals": "road_transport"
                     *             },
                     *             "field": "vehicle"
                     *           },
                     *           {
                     *             "code": "weekly_hours",
                     *             "label": "每周通常工作多少小时？",
                     *             "type": "integer",
                     *             "personal": false,
                     *             "required": false,
                     *             "constraints": {
                     *               "min": 0,
                     *               "max": 112
                     *             },
                     *             "field": "weekly_hours"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Questionnaire"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `questionnaire_not_found` 没有这份问卷 */
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
            /** @description `idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    checkQuestionnaireAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 问卷的代码。
                 * @example worker_standard
                 */
                code: string;
                /**
                 * @description 问卷的版本。
                 * @example 1
                 */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersToCheck"];
            };
        };
        responses: {
            /** @description 核对的结果。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shown": [
                     *         "sector",
                     *         "vehicle",
                     *         "weekly_hours"
                     *       ],
                     *       "issues": [
                     *         {
                     *           "pointer": "/body/answers/weekly_hours",
                     *           "code": "too_large",
                     *           "detail": "“每周通常工作多少小时？”的回答太大，请核对。",
                     *           "detail_en": "The answer to weekly_hours is too large; check it."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CheckedAnswers"];
                };
            };
            /** @description `invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `questionnaire_not_found` 没有这份问卷 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 人员编号，不含任何个人信息。
                 * @example 0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 这个人。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *       "kind": "worker",
                     *       "area_code": "370811015002",
                     *       "name": "虚**",
                     *       "phone": "19900000001",
                     *       "id_number": null,
                     *       "revealed": [
                     *         {
                     *           "field": "phone",
                     *           "hide_after": "2026-11-23T02:01:00.000Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-03-02T01:30:00.000Z",
                     *       "erased_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
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
            /** @description `person_not_found` 没有这个人 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    revealPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 人员编号，不含任何个人信息。
                 * @example 0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonReveal"];
            };
        };
        responses: {
            /** @description 限时显示的明文。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *       "fields": {
                     *         "phone": "19900000001"
                     *       },
                     *       "hide_after": "2026-11-23T02:01:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonRevealed"];
                };
            };
            /** @description `reason_too_short` 原因太短；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `person_not_found` 没有这个人 */
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
            /** @description `person_erased` 这个人的信息已删除；`person_unreadable` 这个人的信息已损坏 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 人员编号，不含任何个人信息。
                 * @example 0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonErase"];
            };
        };
        responses: {
            /** @description 已删除。 */
            200: {
                headers: {
                    /** @description 个人信息不得缓存。 */
                    "Cache-Control"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "person_id": "0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90",
                     *       "erased_at": "2026-11-23T02:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonErased"];
                };
            };
            /** @description `reason_too_short` 原因太短；`reason_names_person` 删除原因里有被删除的信息；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `person_not_found` 没有这个人 */
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
            /** @description `last_administrator` 这是最后一位街道管理员 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listFieldGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 全部信息组。 */
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
                     *           "code": "worker_identity",
                     *           "name": "骑手身份",
                     *           "fields": [
                     *             "name"
                     *           ],
                     *           "legal_basis": "consent",
                     *           "purpose": "登记志愿服务并开具证明时写明本人姓名；可以不填，也可以随时撤回。",
                     *           "retention_months": 36
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["FieldGroupPage"];
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    listConsents: {
        parameters: {
            query?: {
                /**
                 * @description 一页最多几条记录。
                 * @example 50
                 */
                limit?: number;
                /** @description 上一页返回的 next。 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description 人员编号，不含任何个人信息。
                 * @example 0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 同意记录和现状。 */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "current": [
                     *         {
                     *           "field_group_code": "worker_identity",
                     *           "state": "given",
                     *           "text_version": "2026-11",
                     *           "decided_at": "2026-11-23T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "items": [
                     *         {
                     *           "id": "5b1f0c6a-0f61-4a6e-8a58-6f0a2f6f9d11",
                     *           "field_group_code": "worker_identity",
                     *           "decision": "given",
                     *           "text_version": "2026-11",
                     *           "decided_at": "2026-11-23T02:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["ConsentPage"];
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
            /** @description `person_not_found` 没有这个人 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
    recordConsent: {
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
                 * @description 人员编号，不含任何个人信息。
                 * @example 0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsent"];
            };
        };
        responses: {
            /** @description 已记录。 */
            201: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5b1f0c6a-0f61-4a6e-8a58-6f0a2f6f9d11",
                     *       "field_group_code": "worker_identity",
                     *       "decision": "given",
                     *       "text_version": "2026-11",
                     *       "decided_at": "2026-11-23T02:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Consent"];
                };
            };
            /** @description `unknown_field_group` 没有这个信息组；`invalid_request` 请求内容不符合要求；`address_malformed` 请求地址无法解析；`token_in_address` 令牌不能写在网址里；`body_not_json` 请求体不是有效的 JSON；`body_too_deep` 请求体嵌套太深；`name_reserved` 字段名不允许使用；`text_not_readable` 文字里有无法保存的字符 */
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
            /** @description `person_not_found` 没有这个人 */
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
            /** @description `person_erased` 这个人的信息已删除；`idempotency_key_in_use` 同一个请求还在处理；`answer_erased` 已经办过，回答已被删除 */
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
            /** @description `database_unavailable` 数据库暂时不可用；`changes_collided` 同时的修改太多；`key_version_missing` 这台服务器缺少一个密钥版本 */
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
