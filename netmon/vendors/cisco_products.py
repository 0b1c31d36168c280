"""Names of Cisco's products by sysObjectID (CISCO-PRODUCTS-MIB, below 1.3.6.1.4.1.9.1).

Devices that have ENTITY-MIB name their model there. This is for those that have not: routers, switches and firewalls
up to about 2012; what came later all have it.
"""

from __future__ import annotations

from typing import Final

CISCO_PRODUCTS: Final = "1.3.6.1.4.1.9.1."

_NAMES: Final = """
271 ciscoUBR7246VXR, 273 cisco12016, 274 ciscoAs5400, 275 cat2948gL3, 278 cat3548XL, 280 cat6006, 281 cat6009,
282 cat6506, 283 cat6509, 284 cisco827, 287 cat3524tXLEn, 298 cat4908gL3, 300 cat4232L3, 301 catalyst6kMsfc2,
308 ciscoAs5850, 310 cat6509Sp, 312 cat4840gL3, 313 ciscoAS5350, 318 catalyst4kGateway, 319 cisco2650, 320 cisco2651,
322 cisco826, 323 catalyst295012, 324 catalyst295024, 325 catalyst295024C, 326 cisco1751, 338 cisco3661Ac,
339 cisco3661Dc, 340 cisco3662Ac, 341 cisco3662Dc, 348 cisco12010, 353 ciscoSOHO77, 354 ciscoSOHO76,
359 catalyst2950t24, 366 catalyst355024, 367 catalyst355048, 368 catalyst355012T, 369 catalyst2924LREXL,
370 catalyst2912LREXL, 376 cisco7401VXR, 382 cisco828, 383 ciscoSOHO78, 384 cisco806, 385 cisco12416,
386 cat2948gL3Dc, 387 cat4908gL3Dc, 388 cisco12406, 389 ciscoPIXFirewall506, 390 ciscoPIXFirewall515,
391 ciscoPIXFirewall520, 392 ciscoPIXFirewall525, 393 ciscoPIXFirewall535, 394 cisco12410, 395 cisco811, 396 cisco813,
397 cisco10720, 399 cisco4224, 400 ciscoWSC6513, 401 cisco7603, 402 cisco7606, 403 cisco7401ASR, 404 ciscoVG248,
413 cisco2691, 414 cisco3725, 415 cisco3640A, 416 cisco1760, 417 ciscoPIXFirewall501, 418 cisco2610M, 419 cisco2611M,
423 cisco12404, 425 cisco3631Co, 427 catalyst295012G, 428 catalyst295024G, 429 catalyst295048G, 430 catalyst295024S,
431 catalyst355012G, 436 cisco3745, 437 cisco10005, 438 cisco10008, 439 cisco7304, 444 cisco1721, 446 cisco827H,
448 cat4006, 449 ciscoWSC6503, 450 ciscoPIXFirewall506E, 451 ciscoPIXFirewall515E, 452 cat355024Dc, 453 cat355024Mmf,
466 cisco2610XM, 467 cisco2611XM, 468 cisco2620XM, 469 cisco2621XM, 470 cisco2650XM, 471 cisco2651XM,
472 catalyst295024GDC, 474 ciscoAIRAP1200, 476 cisco7301, 479 cisco3250, 480 catalyst295024SX, 482 catalyst295024LRESt,
483 catalyst29508LRESt, 484 catalyst295024LREG, 485 catalyst355024PWR, 488 catalyst2955T12, 489 catalyst2955C12,
495 cisco837, 496 ciscoSOHO97, 497 cisco831, 498 ciscoSOHO91, 499 cisco836, 500 ciscoSOHO96, 501 cat4507, 502 cat4506,
503 cat4503, 507 ciscoAIRAP1100, 508 catalyst2955S12, 509 cisco7609, 511 catalyst375024, 512 catalyst375048,
513 catalyst375024TS, 514 catalyst375024T, 516 catalyst37xxStack, 522 cat6500FirewallSm, 525 ciscoAIRAP1210,
527 catalyst297024, 528 cisco7613, 530 catalyst3750Ge12Sfp, 534 ciscoWSC6509neba, 537 catalyst4510, 538 cisco1711,
539 cisco1712, 540 catalyst29408TT, 542 catalyst29408TF, 543 cisco3825, 544 cisco3845, 551 catalyst2950St24LRE997,
553 cisco3220, 557 catalyst6kSup720, 559 catalyst295048T, 560 catalyst295048SX, 561 catalyst297024TS,
563 catalyst356024PS, 564 catalyst356048PS, 565 ciscoAIRBR1300, 574 catalyst375024ME, 576 cisco2811, 577 cisco2821,
578 cisco2851, 590 cisco12006, 591 catalyst3750G16TD, 592 ciscoIGESM, 613 ciscoCRS16S, 614 catalyst3560G24PS,
615 catalyst3560G24TS, 616 catalyst3560G48PS, 617 catalyst3560G48TS, 618 ciscoAIRAP1130, 619 cisco2801, 620 cisco1841,
624 catalyst3750G24TS1U, 626 catalyst4948, 633 catalyst356024TS, 634 catalyst356048TS, 638 cisco1801, 639 cisco1802,
640 cisco1803, 641 cisco1811, 642 cisco1812, 643 ciscoCRS8S, 656 catalyst375024FS, 657 ciscoWSC6504E, 658 cisco7604,
659 catalyst494810GE, 668 ciscoAs5400XM, 669 ciscoASA5510, 670 ciscoASA5520, 671 ciscoASA5520sc, 672 ciscoASA5540,
673 ciscoASA5540sc, 674 ciscoWsSvcFwm1sc, 679 ciscoAs5350XM, 685 ciscoAIRAP1240, 688 catalyst3750Ge12SfpDc,
694 catalyst296024, 695 catalyst296048, 696 catalyst2960G24, 697 catalyst2960G48, 698 catalyst45503, 699 catalyst45506,
700 catalyst45507, 701 catalyst455010, 706 catalyst6kMsfc2a, 716 catalyst296024TT, 717 catalyst296048TT,
719 ciscoMEC6524gs8s, 720 ciscoMEC6524gt8s, 724 catalystsExpress50024TT, 725 catalystsExpress50024LC,
726 catalystsExpress50024PC, 727 catalystsExpress50012TC, 734 cisco240024TSA, 735 cisco240024TSD, 736 cisco340024TSA,
737 cisco340024TSD, 745 ciscoASA5505, 747 ciscoWsC3750g24ps, 748 ciscoWs3020Hpq, 749 ciscoWs3030Del, 753 ciscoASA5550,
758 ciscoAIRAP1250, 763 ciscoASA5550sc, 764 ciscoASA5520sy, 765 ciscoASA5540sy, 766 ciscoASA5550sy,
767 ciscoWsSvcFwm1sy, 773 ciscoASA5510sc, 774 ciscoASA5510sy, 778 catalyst3750G24WS25, 779 catalyst3750G24WS50,
780 ciscoMe3400g12CsA, 781 ciscoMe3400g12CsD, 782 cisco877M, 783 cisco1801M, 788 ciscoMe492410GE,
789 catalyst3750E24TD, 790 catalyst3750E48TD, 791 catalyst3750E48PD, 792 catalyst3750E24PD, 793 catalyst3560E24TD,
794 catalyst3560E48TD, 795 catalyst3560E24PD, 796 catalyst3560E48PD, 797 catalyst35608PC, 798 catalyst29608TC,
799 catalyst2960G8TC, 805 ciscoISRWireless, 821 cisco7201, 822 ciscoCrs14S, 825 ciscoMe3400g2csA, 827 ciscoUbr7225Vxr,
828 ciscoAirWlc2106K9, 832 ciscoWSC6509ve, 834 cisco861, 835 cisco866, 836 cisco867, 837 cisco881, 838 cisco881G,
840 cisco881Srst, 842 cisco886, 843 cisco886G, 847 cisco887, 848 cisco887G, 852 cisco888, 853 cisco888G,
857 cisco891, 858 cisco892, 862 cisco7603s, 863 cisco7606s, 864 cisco7609s, 868 ciscoUC500, 873 cisco340024FSA,
874 catalyst4503e, 875 catalyst4506e, 876 catalyst4507re, 877 catalyst4510re, 896 catalyst65xxVirtualSwitch,
897 catalystExpress5208PC, 909 ciscoWsCbs3110gS, 911 ciscoWsCbs3110xS, 914 ciscoASA5580, 915 ciscoASA5580sc,
916 ciscoASA5580sy, 917 cat4900M, 918 catWsCbs3120gS, 919 catWsCbs3120xS, 920 catWsCbs3032Del, 921 catWsCbs3130gS,
922 catWsCbs3130xS, 923 ciscoASR1002, 924 ciscoASR1004, 925 ciscoASR1006, 926 cisco520WirelessController,
927 cat296048TCS, 928 cat296024TCS, 929 cat296024S, 930 cat3560e12d, 932 catExpress52024TT, 933 catExpress52024LC,
934 catExpress52024PC, 935 catExpress520G24TC, 946 ciscoCBS3100, 947 ciscoCBS3110, 948 ciscoCBS3120, 949 ciscoCBS3130,
950 catalyst296024PC, 951 catalyst296024LT, 952 catalyst2960PD8TT, 956 catalyst3560E12SD, 958 ciscoIE30004TC,
959 ciscoIE30008TC, 963 ciscoVG204, 964 ciscoVG202, 965 catalyst291824TT, 966 catalyst291824TC, 967 catalyst291848TT,
968 catalyst291848TC, 981 cisco1805, 984 cisco7613s, 998 ciscoAIRAP1160, 999 ciscoWsCbs3012Ibm, 1004 catalyst492810GE,
1005 catalyst296048TTS, 1006 catalyst29608TCS, 1007 ciscoMe3400eg2csA, 1008 ciscoMe3400eg12csM, 1009 ciscoMe3400e24tsM,
1011 ciscoSR520FE, 1012 ciscoSR520ADSL, 1014 ciscoMwr2941DC, 1015 catalyst356012PCS, 1016 catalyst296048PSTL,
1017 ciscoASR9010, 1018 ciscoASR9006, 1019 catalyst3560v224tsD, 1020 catalyst3560v224ts, 1021 catalyst3560v224ps,
1022 catalyst3750v224ts, 1023 catalyst3750v224ps, 1024 catalyst3560v248ts, 1025 catalyst3560v248ps,
1026 catalyst3750v248ts, 1027 catalyst3750v248ps, 1034 ciscoAIRAP1141, 1035 ciscoAIRAP1142, 1040 cisco887Vdsl2,
1041 cisco3945, 1042 cisco3925, 1043 cisco2951, 1044 cisco2921, 1045 cisco2911, 1046 cisco2901, 1047 cisco1941,
1058 ciscoEsw52024pK9, 1059 ciscoEsw54024pK9, 1060 ciscoEsw52048pK9, 1061 ciscoEsw52024K9, 1062 ciscoEsw54024K9,
1063 ciscoEsw52048K9, 1064 ciscoEsw54048K9, 1065 cisco1861, 1067 catalystWSC2975GS48PSL, 1068 catalystC2975Stack,
1069 cisco5500Wlc, 1095 cisco1941W, 1096 ciscoC888E, 1101 ciscoASA5505W, 1102 cisco3845nv, 1103 cisco3825nv,
1104 catalystWSC235048TD, 1105 cisco887M, 1116 ciscoASR1002F, 1118 cisco861Npe, 1119 cisco881Npe, 1124 ciscoAIRAP3501,
1125 ciscoAIRAP3502, 1144 cisco3925SPE200, 1145 cisco3945SPE250, 1146 catalyst296024LCS, 1147 catalyst296024PCS,
1148 catalyst296048PSTS, 1165 ciscoASR1001, 1166 ciscoASR1013, 1176 ciscoEsw5408pK9, 1177 ciscoEsw5208pK9,
1178 catalyst4948e10GE, 1179 cat2960x48tsS, 1180 cat2960x24tsS, 1181 cat2960xs48fpdL, 1182 cat2960xs48lpdL,
1183 cat2960xs48ltdL, 1184 cat2960xs24pdL, 1185 cat2960xs24tdL, 1186 cat2960xs48fpsL, 1187 cat2960xs48lpsL,
1188 cat2960xs24psL, 1189 cat2960xs48tsL, 1190 cat2960xs24tsL, 1191 cisco1921k9, 1192 cisco1905k9,
1194 ciscoASA5585Ssp10, 1195 ciscoASA5585Ssp20, 1196 ciscoASA5585Ssp40, 1197 ciscoASA5585Ssp60,
1198 ciscoASA5585Ssp10sc, 1199 ciscoASA5585Ssp20sc, 1200 ciscoASA5585Ssp40sc, 1201 ciscoASA5585Ssp60sc,
1202 ciscoASA5585Ssp10sy, 1203 ciscoASA5585Ssp20sy, 1204 ciscoASA5585Ssp40sy, 1205 ciscoASA5585Ssp60sy,
1206 cisco3925SPE250, 1207 cisco3945SPE200, 1208 cat29xxStack, 1215 ciscoMwr2941DCA, 1222 cat3750x24, 1223 cat3750x48,
1224 cat3750x24P, 1225 cat3750x48P, 1226 cat3560x24, 1227 cat3560x48, 1228 cat3560x24P, 1229 cat3560x48P,
1236 cisco1841CK9, 1237 cisco2801CK9, 1238 cisco2811CK9, 1239 cisco2821CK9, 1240 cisco2851CK9, 1241 cisco3825CK9,
1242 cisco3845CK9, 1245 ciscoCGS252024TC, 1246 ciscoCGS252016S8PC, 1247 ciscoAIRAP1262, 1248 ciscoAIRAP1261,
1249 cisco892F, 1250 ciscoMe3600x24fsM, 1251 ciscoMe3600x24tsM, 1252 ciscoMe3800x24fsM, 1253 ciscoCGR2010,
1256 catWsC2960s48tsS, 1257 catWsC2960s24tsS, 1258 catWsC2960s48fpdL, 1259 catWsC2960s48ldpL, 1260 catWsC2960s48tdL,
1261 catWsC2960s24pdL, 1262 catWsC2960s24tdL, 1263 catWsC2960s48fpsL, 1264 catWsC2960s48lpsL, 1265 catWsC2960s24psL,
1266 catWsC2960s48tsL, 1267 catWsC2960s24tsL, 1268 cisco1906CK9, 1269 ciscoAIRAP1042, 1270 ciscoAIRAP1041,
1271 cisco887VaM, 1272 cisco867Va, 1273 cisco886Va, 1274 cisco887Va, 1275 ciscoASASm1sc, 1276 ciscoASASm1sy,
1277 ciscoASASm1, 1278 cat2960cPD8TT, 1279 ciscoAirCt2504K9, 1286 cat4507rpluse, 1287 cat4510rpluse,
1292 ciscoWsC236048tdS, 1293 ciscoWiSM2, 1295 cisco7500Wlc, 1299 cisco881G2, 1300 catWsC3750v224fsS,
1315 cat2960cPD8PT, 1316 cat2960cG8TC, 1317 cat3560cG8PC, 1318 cat3560cG8TC, 1319 ciscoIE301016S8PC,
1320 ciscoIE301024TC, 1327 catalyst4948ef10GE, 1328 cat292824TCC, 1329 cat292848TCC, 1330 cat292824LTC,
1331 ciscoCrs16SB, 1355 cisco5915RC, 1356 cisco5915RA, 1358 cisco867VAEK9, 1359 cisco866VAEK9, 1360 cisco867VAE,
1361 cisco866VAE, 1364 catwsC2960C8tcS, 1365 catwsC2960C8tcL, 1366 catwsC2960C8pcL, 1367 catwsC2960C12pcL,
1368 catwsC3560CPD8ptS, 1371 cisco881WAK9, 1372 cisco881WEK9, 1378 cisco819GUK9, 1383 cisco819G7K9, 1389 cisco819HG7K9,
1395 cisco881GUK9, 1399 cisco881G7K9, 1404 cat3750x24s, 1405 cat3750x12s, 1407 ciscoASA5512, 1408 ciscoASA5525,
1409 ciscoASA5545, 1410 ciscoASA5555, 1411 ciscoASA5512sc, 1412 ciscoASA5525sc, 1413 ciscoASA5545sc,
1414 ciscoASA5555sc, 1415 ciscoASA5512sy, 1416 ciscoASA5515sy, 1417 ciscoASA5525sy, 1418 ciscoASA5545sy,
1419 ciscoASA5555sy, 1420 ciscoASA5515sc, 1421 ciscoASA5515, 1423 ciscoIse3315K9, 1424 ciscoIse3395K9,
1425 ciscoIse3355K9, 1426 ciscoIseVmK9, 1441 ciscoASR903
"""

_BY_NUMBER: Final[dict[str, str]] = {
    entry.split()[0]: entry.split()[1] for entry in _NAMES.replace("\n", " ").split(",")
}


def cisco_product(object_id: str) -> str | None:
    """Return the product's name, as the MIB spells it; None if sysObjectID is no product of this list."""
    oid = object_id.lstrip(".")
    if not oid.startswith(CISCO_PRODUCTS):
        return None
    return _BY_NUMBER.get(oid[len(CISCO_PRODUCTS) :])
