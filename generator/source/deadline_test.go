package source

import "testing"

func TestDeadline(t *testing.T) {
	for words, want := range map[string]string{
		"确保高质高效完成“十四五”时期发展各项目标任务":                       "2025-12-31",
		"“十五五”期间每年公布":                                   "2030-12-31",
		"到“十四五”末建成平台":                                   "2025-12-31",
		"\"十二五\"期末完成":                                   "2015-12-31",
		"到2027年，建成系统":                                   "2027-12-31",
		"2024年底前制定办法":                                   "2024-12-31",
		"2024年6月底前制定办法":                                 "2024-06-30",
		"2024年6月5日前报送":                                  "2024-06-05",
		"规划期内开展两次评估":                                    "2029-12-31",
		"complete it in the 14th Five-Year Plan period": "2025-12-31",
		"publish a report by the end of 2026":           "2026-12-31",
		"贯彻落实《认证认可检验检测“十四五”发展规划》":                       "",
		"贯彻“十四五”规划":                                     "",
		"自2024年起，每年开展一次":                                "",
		"依法公开监督检查结果":                                    "",
		"在2024年的基础上增加":                                  "",
	} {
		if got := deadline(words, 2029).String(); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}
