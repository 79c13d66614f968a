import { type FirstCredentials, newFirstCredentials } from '../src/access/first-credentials.ts'
import { ACCOUNT_PATTERN, readAccount } from '../src/access/rules/staff.ts'
import { createStaff } from '../src/access/staff.ts'
import { findStaffByAccount } from '../src/access/staff-reading.ts'
import { resetStaffPassword } from '../src/access/staff-standing.ts'
import { ROLES, type Role } from '../src/actor.ts'
import { systemChance } from '../src/chance.ts'
import { thrownIfRefused } from '../src/problem.ts'
import { CommandError, EXIT, runCommand } from './support/command.ts'
import { asSystem } from './support/system-work.ts'

const HELP = `用法：npm run admin -- create-staff --account 账号 --name 姓名 --role 角色 --area 区划代码
      npm run admin -- reset-password --account 账号 [--reset-totp]

create-staff     新建工作人员，例如第一位街道管理员；以后的由街道管理员用 POST /v1/staff 新建。
reset-password   给进不来的工作人员一个新的初始密码：已有的登录全部失效，锁定解除。

初始密码和首次登录用的 device_token 随机生成，只显示这一次；初始密码首次登录须更换。两项操作都会
留下审计记录。

选项：
  --account      账号：小写字母开头，3 到 48 个小写字母、数字、点、下划线或连字符
  --name         姓名，加密保存
  --role         subdistrict 街道管理员，community 社区工作人员，enumerator 网格员
  --area         12 位区划代码：街道管理员须为街道，例如 370811015000
  --reset-totp   同时取消动态口令，例如手机丢失时
  --help         显示本说明

退出码：0 完成；1 没有完成，例如账号已被使用、没有这个账号；2 用法或设置不对；3 连不上数据库，或
内嵌数据库正被占用。

环境变量：DATABASE_OWNER_URL 或 DATABASE_URL 指定 PostgreSQL；不设则用 .data 里的内嵌数据库，要先
停止服务。MASTER_KEYS_FILE 指定主密钥文件，须与服务用的是同一个。
`

const usage = (message: string) => new CommandError(`${message}\n\n${HELP}`, EXIT.usage)

const roleNames: Record<Role, string> = {
  subdistrict: '街道管理员',
  community: '社区工作人员',
  enumerator: '网格员'
}

/** The only time that they are to be seen. */
const say = (done: string, { password, device_token }: FirstCredentials) =>
  process.stdout.write(
    `${done}\n初始密码（只显示这一次，首次登录须更换）：${password}\n` +
      `device_token（只显示这一次，首次登录时带上，别人试错就锁不住本人）：${device_token}\n`
  )

await runCommand({
  help: HELP,
  options: {
    account: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    area: { type: 'string' },
    'reset-totp': { type: 'boolean' }
  },
  run: async (values, [action, ...rest]) => {
    if (rest.length > 0) throw usage(`多了“${rest[0]}”，值里有空格时请加引号。`)
    const account = accountFrom(values.account)
    if (action === 'create-staff') {
      if (values['reset-totp'] === true) throw usage('--reset-totp 只用于 reset-password。')
      return await create(account, values)
    }
    if (action !== 'reset-password') throw usage(action === undefined ? '请写明做什么。' : `没有“${action}”这项操作。`)
    if (values.name !== undefined || values.role !== undefined || values.area !== undefined)
      throw usage('reset-password 只需要 --account。')
    return await reset(account, values['reset-totp'] === true)
  }
})

function accountFrom(given: string | undefined): string {
  if (given === undefined) throw usage('请用 --account 写明账号。')
  if (!new RegExp(ACCOUNT_PATTERN).test(given))
    throw new CommandError('账号须以小写字母开头，由 3 到 48 个小写字母、数字、点、下划线或连字符组成。', EXIT.usage)
  return readAccount(given)
}

interface Given {
  name?: string | undefined
  role?: string | undefined
  area?: string | undefined
}

async function create(account: string, { name, role: typed_role, area: area_code }: Given): Promise<number> {
  if (name === undefined) throw usage('请用 --name 写明姓名。')
  const role = ROLES.find((one): one is Role => one === typed_role)
  if (role === undefined) throw usage(`--role 只能是 ${ROLES.join('、')} 之一。`)
  if (area_code === undefined || !/^\d{12}$/.test(area_code))
    throw usage('请用 --area 写明 12 位区划代码，例如 370811015000。')
  const first = await newFirstCredentials(systemChance)
  thrownIfRefused(await asSystem((work) => createStaff(work, { account, name, role, area_code }, first)))
  say(`已新建 ${account}（${roleNames[role]}，${area_code}）。`, first)
  return EXIT.done
}

async function reset(account: string, reset_totp: boolean): Promise<number> {
  const first = await newFirstCredentials(systemChance)
  const { disabled_at } = await asSystem(async (work) => {
    const id = await findStaffByAccount(work, account)
    if (id === undefined) throw new CommandError(`没有账号 ${account}，请核对拼写。`)
    return await resetStaffPassword(work, id, { reset_totp }, first)
  })
  say(`已重置 ${account} 的密码${reset_totp ? '和动态口令' : ''}。`, first)
  if (disabled_at !== null) process.stderr.write('注意：这个账号已停用，须由街道管理员启用后才能登录。\n')
  return EXIT.done
}
