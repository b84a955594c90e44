plansiteSearch("6a285401","t3",[["sources/index.html","数字出处","","","source-report","","图书馆年报（虚构）\n镜湖镇图书馆管理处"]]);
