/**
 * The characters that running Chinese is mostly made of: the 600 at the head of the usual frequency lists of modern
 * written Chinese, in that order. They make up some 80 % of ordinary prose and hardly 3 % of the Han characters that
 * a wrong decoding gives, which is all the encoding detector needs.
 */
const SIMPLIFIED =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行' +
  '学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然' +
  '前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无' +
  '系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组' +
  '见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增' +
  '争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八' +
  '离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验' +
  '连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯' +
  '院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄' +
  '推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波' +
  '视仅费紧爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑犯负击范继兴';

/** The traditional forms of those that have another one, in no order. */
const TRADITIONAL =
  '這為個國時來們於對會發動過說產種後學經進著電裡裏現實加兩體機當點從業開還與關樣線內數質氣變條沒結解問無系軍題黨員' +
  '總設長頭資邊級圖統將組見計別論運農幾區強決處隊給門規熱領東導壓爭濟階術極聯認權證轉單風帶場車務萬達積議聲報鬥類離' +
  '華確張馬節話況傳許廣記觀織裝眾書復兒須際驗連斷難礦備辦習響約勞團歷構稱準號劃選標寫親養層狀廠識適屬圓調滿縣參紅細' +
  '聽該鐵價嚴隨蘇爾講黃顯談藝營項舉勢臺幫輪師圍遠態減樹葉魚視僅費緊愛續輕試護練負擊繼興專並乾隻幹採係義衆爲麼間';

const common: ReadonlySet<string> = new Set(SIMPLIFIED + TRADITIONAL);

/** Whether a character is among the commonest of modern written Chinese, simplified or traditional. */
export function isCommon(character: string): boolean {
  return common.has(character);
}
