import { gb11643CheckDigit, wrongDigit } from './check-digits.ts';
import { between, pick, type Random } from './random.ts';

/** An invented person as a document states them. Dates are YYYY-MM-DD. */
export interface DocumentPerson {
  readonly nameZh: string;
  /** as printed, with diacritics where the name has them */
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: 'M' | 'F';
  readonly ethnicity: string;
  readonly birthDate: string;
  readonly address: string;
  /** GB 11643 number of a PRC resident */
  readonly idNumber: string;
  readonly authority: string;
  /** ICAO 9303 code of nationality and issuing state */
  readonly state: string;
  readonly documentNumber: string;
  readonly issueDate: string;
  readonly expiryDate: string | 'long_term';
}

const SURNAMES_ZH = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊',
];
const GIVEN_ZH = [
  ...'伟芳娜敏静秀英丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玲华红玉梅鑫宇浩然轩梓涵雨欣晨曦嘉怡诗琪思远博文俊熙泽瑞霖煜祺皓宸昕婷淑贞慧珍凯旋志建春燕晓堃喆淼翊瑾萱',
];
const ETHNICITIES = ['汉', '汉', '汉', '汉', '回', '满', '壮', '苗', '维吾尔', '土家', '彝', '蒙古', '藏', '朝鲜'];
const DISTRICTS = [
  ['110101', '北京市东城区', '北京市公安局东城分局'],
  ['310104', '上海市徐汇区', '上海市公安局徐汇分局'],
  ['440106', '广州市天河区', '广州市公安局天河区分局'],
  ['330106', '杭州市西湖区', '杭州市公安局西湖区分局'],
  ['510104', '成都市锦江区', '成都市公安局锦江区分局'],
  ['610113', '西安市雁塔区', '西安市公安局雁塔分局'],
  ['370202', '山东省青岛市市南区', '青岛市公安局市南分局'],
  ['430102', '湖南省长沙市芙蓉区', '长沙市公安局芙蓉分局'],
  ['500103', '重庆市渝中区', '重庆市公安局渝中区分局'],
] as const;
const STREETS = [
  '和平路',
  '人民路',
  '中山北路',
  '解放大道',
  '建设街',
  '文化西路',
  '长江东路',
  '学府路',
  '滨江大道',
  '幸福里小区',
  '清河镇大柳树村',
  '翠竹苑',
];
const LATIN = {
  CHN: [
    ['WANG', 'LI', 'ZHANG', 'CHEN', 'OUYANG'],
    ['XIAOMING', 'LIHUA', 'WEI', 'YUTONG', 'JIANGUO'],
  ],
  AUT: [
    ['MUSTERMANN', 'SCHNEIDER', 'MÜLLER', 'VOGT'],
    ['ERIKA', 'LENA MARIE', 'JÜRGEN', 'KARL'],
  ],
  FRA: [
    ['MARTIN', 'LEFEVRE', 'DUPONT'],
    ['CAMILLE', 'JEAN PAUL', 'CLAIRE'],
  ],
  ESP: [
    ['GARCIA LOPEZ', 'NAVARRO', 'ORTIZ'],
    ['LUCIA', 'MIGUEL', 'ANA BELEN'],
  ],
  NLD: [
    ['DE BRUIJN', 'VISSER'],
    ['WILLEKE LISELOTTE', 'SEM'],
  ],
  JPN: [
    ['SUZUKI', 'TANAKA'],
    ['HARUKA', 'KENJI'],
  ],
  BRA: [
    ['SOUZA', 'PEREIRA'],
    ['JOANA', 'RAFAEL'],
  ],
  USA: [
    ['SAMPLE', 'WALKER', 'JOHNSON'],
    ['ALEX', 'JORDAN LEE', 'TAYLOR'],
  ],
} as const satisfies Record<string, readonly (readonly string[])[]>;

export type SampleState = keyof typeof LATIN;
export const SAMPLE_STATES = Object.keys(LATIN) as SampleState[];

/** An invented person of one state; the same random stream gives the same person. Aged 20–70 in 2026, document valid until 2030 or later. */
export function inventPerson(random: Random, state: SampleState = pick(random, SAMPLE_STATES)): DocumentPerson {
  const sex = random() < 0.5 ? 'M' : 'F';
  const birthDate = date(between(random, 1956, 2005), between(random, 1, 12), between(random, 1, 28));
  const [code, city, authority] = pick(random, DISTRICTS);
  const order = `${between(random, 10, 99)}${pick(random, sex === 'M' ? [1, 3, 5, 7, 9] : [0, 2, 4, 6, 8])}`;
  const first17 = code + birthDate.replaceAll('-', '') + order;
  const flat = random() < 0.6 ? `${between(random, 1, 30)}栋${between(random, 1, 6)}单元${between(random, 101, 2900)}室` : '';
  const issueYear = between(random, 2020, 2025);
  const [month, day] = [between(random, 1, 12), between(random, 1, 28)];
  const [surnames, givens] = LATIN[state];
  return {
    nameZh: pick(random, SURNAMES_ZH) + pick(random, GIVEN_ZH) + (random() < 0.7 ? pick(random, GIVEN_ZH) : ''),
    surname: pick(random, surnames),
    givenNames: pick(random, givens),
    sex,
    ethnicity: pick(random, ETHNICITIES),
    birthDate,
    address: `${city}${pick(random, STREETS)}${between(random, 1, 300)}号${flat}`,
    idNumber: first17 + gb11643CheckDigit(first17),
    authority,
    state,
    documentNumber: pick(random, [...'CEGLMPX']) + String(between(random, 10_000_000, 99_999_999)),
    issueDate: date(issueYear, month, day),
    expiryDate: date(issueYear + 10, month, day),
  };
}

/** The same person with a resident number whose check digit is wrong. */
export function breakIdNumber(person: DocumentPerson): DocumentPerson {
  return { ...person, idNumber: person.idNumber.slice(0, 17) + wrongDigit(person.idNumber.slice(17)) };
}

function date(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
