plansiteSearch("24ea116e","t3",[["sources/index.html","数字出处","","","source-report","","图书馆年报（虚构）\n镜湖镇图书馆管理处"]]);
