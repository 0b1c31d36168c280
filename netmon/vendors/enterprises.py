"""Who holds an IANA private enterprise number: the makers that networks meet, by the name each goes by.

A number stays with its first holder: the maker here is the one whose devices carry it today, so 2272 (Rapid City) is
Nortel and 705 (Merlin Gerin) Eaton. Source: IANA, Private Enterprise Numbers. A number that many makers' agents carry
(8072 net-snmp, 2021 UCD, 99 SNMP Research) tells no maker and is not here.
"""

from __future__ import annotations

from typing import Final

_TABLE: Final = """
2 IBM; 9 Cisco; 11 HP; 18 Bay Networks; 26 Hughes; 33 MRV; 36 DEC; 42 Sun Microsystems; 43 3Com; 45 Nortel;
52 Enterasys; 63 Apple; 79 Fujitsu; 81 Lannet; 89 Radware; 94 Nokia; 95 Rockwell Automation; 110 NetScout;
111 Oracle; 116 Hitachi; 119 NEC; 122 Sony; 141 NetScout; 161 Motorola; 164 RAD; 171 D-Link; 177 Sonus;
181 Kentrox; 186 Toshiba; 193 Ericsson; 207 Allied Telesis; 211 Fujitsu; 231 Fujitsu; 232 HPE; 236 Samsung;
244 Lantronix; 246 Furukawa Electric; 248 Hirschmann; 253 Xerox; 258 Panasonic; 259 Accton; 266 Nexans;
272 bintec; 278 APRESIA; 285 Olicom; 289 Brocade; 290 L3Harris; 297 Fujifilm; 303 Hughes; 311 Microsoft;
318 APC; 326 FORE Systems; 332 Digi; 339 Siemens; 343 Intel; 367 Ricoh; 368 Axis; 388 Symbol; 393 Symantec;
396 Panasonic; 399 Hitachi; 409 Mitsubishi Electric; 429 UTStarcom; 437 Cisco; 449 Motorola; 476 Vertiv;
495 Memotec; 498 General DataComm; 529 Ascend; 534 Eaton; 553 GarrettCom; 562 Nortel; 564 Telco Systems;
629 MRV; 637 Nokia; 641 Lexmark; 664 Adtran; 666 Oki; 674 Dell; 705 Eaton; 738 Telco Systems; 770 IIJ;
789 NetApp; 818 GE; 823 Loop Telecom; 841 Proxim; 850 Tripp Lite; 851 NetComm; 868 Transition Networks;
890 Zyxel; 908 ABB; 915 Sercomm; 926 Alpha Technologies; 935 Phoenixtec; 994 Dantel; 995 Multi-Tech; 1027 Mitel;
1038 Sagemcom; 1129 Toshiba TEC; 1139 EMC; 1166 Arris; 1182 Yamaha; 1230 McAfee; 1248 Epson; 1271 Ciena;
1286 ECI; 1332 Iskratel; 1347 Kyocera; 1369 Forcepoint; 1397 Tellabs; 1411 Juniper; 1418 Dataprobe;
1429 Scientific Atlanta; 1544 Harmonic; 1563 Harmonic; 1588 Brocade; 1602 Canon; 1714 Infortrend;
1718 Server Technology; 1723 Lantronix; 1751 Lucent; 1768 Patton; 1773 Tandberg Television; 1872 Alteon;
1887 Albis; 1890 Red Lion; 1916 Extreme Networks; 1918 Eaton; 1949 UTStarcom; 1963 Intermec; 1966 Perle;
1981 EMC; 1991 Brocade; 2001 Oki; 2007 Teldat; 2011 Huawei; 2036 Quantum; 2136 EFI; 2238 FreeBSD; 2254 Delta;
2272 Nortel; 2281 Ceragon; 2312 Red Hat; 2334 Packeteer; 2352 Ericsson; 2356 LANCOM; 2364 Konica Minolta;
2385 Sharp; 2435 Brother; 2440 EfficientIP; 2467 Cisco; 2468 Ingrasys; 2509 Aviat; 2523 Hitron; 2544 ADVA;
2566 Rohde & Schwarz; 2590 Konica Minolta; 2603 Allot; 2604 Sophos; 2606 Rittal; 2620 Check Point; 2623 ASUS;
2634 WTI; 2636 Juniper; 2682 DPS Telecom; 2736 EtherWAN; 2750 Vecima; 2863 Thomson; 2879 Sonus; 2882 Comtrol;
2910 GE; 2925 Cyclades; 2928 Net Insight; 3003 Alcatel-Lucent; 3052 Asentria; 3054 Ixia; 3076 Cisco;
3097 WatchGuard; 3136 Comtrend; 3224 Juniper; 3309 Nomadix; 3320 BDCOM; 3323 Microwave Networks;
3373 SIAE Microelettronica; 3375 F5; 3382 Venturi; 3401 McAfee; 3417 Blue Coat; 3478 Spectra Logic; 3570 Tait;
3607 Cisco; 3646 Askey; 3652 pan dacom; 3699 NTI; 3709 Datacom; 3711 Sinetica; 3715 Teleste; 3717 genua;
3729 Nokia; 3764 Quantum; 3807 FiberHome; 3808 CyberPower; 3833 Schneider Electric; 3845 Citrix; 3854 AKCP;
3861 Fujitsu; 3902 ZTE; 3942 InfiNet Wireless; 3955 Linksys; 3967 Bosch; 3971 IMECOM; 4056 Streamcore;
4115 Arris; 4196 Siemens; 4321 Riverbed; 4329 Siemens; 4346 Phoenix Contact; 4399 Johnson Controls;
4413 Broadcom; 4458 RADWIN; 4466 Harmonic; 4467 Fibrolan; 4515 PacketLight; 4526 Netgear; 4555 Socomec;
4686 VegaStream; 4712 Entropic; 4756 CTC Union; 4779 BayTech; 4874 Juniper; 4881 Ruijie; 4935 Media5;
4947 Grass Valley; 4981 Motorola; 4998 Arris; 5003 AudioCodes; 5040 W&T; 5089 Clavister; 5105 Datang;
5205 Ruby Tech; 5227 Buffalo; 5254 Datang; 5318 Bosch; 5324 Delta Networks; 5329 ShoreTel; 5395 Ribbon;
5454 Trango; 5468 Actelis; 5491 Riello; 5504 Zhone; 5528 NetBotz; 5551 Oscilloquartz; 5567 Riverstone;
5596 Tandberg; 5597 Meinberg; 5624 Enterasys; 5627 Hitachi; 5651 Maipu; 5655 Cisco; 5672 Ciena; 5703 NVIDIA;
5771 Cisco; 5833 Tailyn; 5835 Newtec; 5842 Cisco; 5843 FiberLogic; 5875 FiberHome; 5940 Red Lion; 5951 Citrix;
6027 Dell; 6030 Fluke; 6050 Gamatronic; 6066 Calix; 6080 BridgeWave; 6101 Trend Micro; 6141 Ciena; 6213 Redline;
6247 Comtech EF Data; 6296 Dasan; 6302 Vertiv; 6307 Extreme Networks; 6321 Calix; 6339 DCN; 6352 Ciena;
6431 BroadSoft; 6437 Kathrein; 6486 Alcatel-Lucent; 6527 Nokia; 6569 Inventec; 6574 Synology; 6603 Vitesse;
6653 Tyan; 6666 innovaphone; 6718 EXFO; 6782 Ciena; 6827 Evertz; 6876 VMware; 6878 Black Box; 6889 Avaya;
6894 DDN; 7054 Riverbed; 7057 SUSE; 7064 UTStarcom; 7239 Legrand; 7244 Quanta; 7262 DragonWave; 7293 Powercom;
7309 Argus; 7312 Barco; 7342 Omnitron; 7352 Gilat; 7367 DrayTek; 7427 Yokogawa; 7465 WISI;
7475 Nokia Shanghai Bell; 7483 Nokia; 7501 HUBER+SUHNER; 7508 Fuji Electric; 7526 snom; 7564 Array Networks;
7571 SAF Tehnika; 7779 Infoblox; 7783 Riello; 7933 Promise; 8103 WINS; 8212 Harbour Networks; 8239 Juniper;
8596 Neusoft; 8628 Arkoon; 8691 Moxa; 8698 Viasat; 8741 SonicWall; 8744 HP; 8874 UTT; 8886 Raisecom;
9070 Microsemi; 9148 Acme Packet; 9303 Waystream; 9388 AsiaInfo; 9560 SECUI; 9694 Arbor Networks;
9772 Penta Security; 9789 Sophos; 9839 Carel; 10188 PIOLINK; 10297 Advantech; 10418 Avocent; 10456 PLANET;
10504 Printronix; 10519 UNIS; 10613 Envivio; 10642 Zebra; 10704 Barracuda; 10728 Redline; 10808 Great Wall;
10816 Datang; 10830 APCON; 10876 Supermicro; 10917 Datamax; 11096 Hitachi; 11161 Wistron; 11256 Stormshield;
11268 Aastra; 11369 Lenovo; 11408 FiberHome; 11412 HUBER+SUHNER; 11563 AhnLab; 11606 PBN; 11610 Sandvine; 11622 3PAR;
11857 Transmode; 11863 TP-Link; 11898 Agere; 11955 NetPower; 12124 Isilon; 12140 ALCOMA; 12148 Eltek;
12244 Celestica; 12276 F5; 12356 Fortinet; 12394 Alvarion; 12532 Pulse Secure; 12740 EqualLogic;
12756 Delta Networks; 12913 Procera; 12925 3PAR; 13169 UNIPOWER; 13191 OneAccess; 13315 BlueCat; 13400 Vertiv;
13464 GCOM; 13732 iDirect; 13742 Raritan; 13827 EndRun; 13858 Eltek; 13885 Polycom; 14125 EnGenius; 14179 Cisco;
14300 Cyber Switching; 14331 TopSec; 14358 SnapGear; 14399 NEC; 14525 Trapeze; 14817 4RF; 14823 Aruba;
14846 Padtec; 14988 MikroTik; 15000 Kontron; 15004 RuggedCom; 15227 Venustech; 15397 Sandvine; 15446 CyberPower;
15497 IronPort; 15756 Wistron NeWeb; 15983 Meru; 16131 Humax; 16174 Sensatronics; 16177 Westermo; 16530 Exalt;
16838 Omron; 17163 Riverbed; 17268 ABB; 17318 Media5; 17420 DigiPower; 17453 Billion; 17518 Comba;
17713 Cambium Networks; 17950 Endian; 18248 Papouch; 18334 Konica Minolta; 18418 Endace; 18928 Areca;
19046 Lenovo; 19139 Edgewater Networks; 19379 Imperva; 19444 Metaswitch; 19454 Airspan; 19536 Panduit;
19595 Nokia Shanghai Bell; 19746 Data Domain; 19849 NSFOCUS; 19935 Allnet; 20044 Ekinops; 20095 Positron;
20140 Davolink; 20301 IBM; 20306 Kontron; 20490 Potevio; 20540 Red Lion; 20542 Sierra Wireless; 20632 Barracuda;
20858 Casa Systems; 20884 BDT; 20885 Kontron; 20916 AVTECH; 20974 AMI; 20992 Cradlepoint; 20998 Honeywell;
21013 Xirrus; 21067 Cyberoam; 21091 Exinda; 21108 Harting; 21150 XKL; 21239 Vertiv; 21296 Infinera; 21317 ATEN;
21333 Potevio; 21360 Chatsworth; 21362 IFOTEC; 21696 Keymile; 21701 MOBOTIX; 21728 Synaccess; 21796 HW group;
21839 ALAXALA; 22110 Airedale; 22274 QSAN; 22420 Accedian; 22508 FiberHome; 22576 OpenBSD; 22610 A10 Networks;
22626 Comet System; 22652 Raptor Networks; 23128 McAfee; 23180 Televes; 23263 HAProxy Technologies;
23330 CommScope; 23465 VIVOTEK; 23695 Peplink; 23867 Silver Peak; 23916 Appear; 24063 NetComm Wireless;
24496 WTI; 24575 Tranzeo; 24681 QNAP; 24693 FireBrick; 24866 Turck; 25049 Opengear; 25053 Ruckus; 25066 Pelco;
25157 Beckhoff; 25167 Genexis; 25433 Haivision; 25461 Palo Alto Networks; 25506 H3C; 25651 Exalt; 25761 ABB;
26067 Kyland; 26302 Blonder Tongue; 26543 Blade Network Technologies; 26866 Gigamon; 26911 Trend Micro;
26928 Aerohive; 27232 BATM; 27259 Bel Power; 27282 Realtek; 27338 ATEME; 27344 Dallmeier; 27378 Belden;
27383 Benning; 27427 Vecima; 27500 Sugon; 27514 QTECH; 27527 ABB; 27533 BKE; 27614 Ascom; 27662 Peplink;
27837 HanDreamnet; 27971 Infosec Technologies; 27975 Centec; 28087 Albentia; 28194 Exterity; 28381 Red Lion;
28402 Conteg; 28458 Nokia; 28507 Gude; 28533 Cyan; 28557 Hillstone; 28866 TRENDnet; 28880 Westone; 28937 Dasan;
28978 Canonical; 29286 Imagine Communications; 29462 Stulz; 29577 gateProtect; 29671 Cisco Meraki;
29865 Icotera; 30054 Untangle; 30065 Arista; 30140 Advantech; 30155 OpenBSD; 30205 Rohde & Schwarz; 30533 Dasan;
30631 Terra; 30803 Vyatta; 30826 Smartoptics; 31034 Schleifenbauer; 31218 UCOPIA; 31258 3onedata;
31322 Sierra Wireless; 31440 Embedded Data Systems; 31496 NetModule; 31645 Network Critical; 31648 DPtech;
31762 Star-Net; 31823 SEL; 31874 Alpha Networks; 31926 Siklu; 32015 ExtraHop; 32050 PacketFlux;
32285 Sumavision; 32328 Qianxin; 32388 NetBSD; 32620 Ixia; 32750 LigoWave; 32761 Deliberant; 32804 Unify;
32981 Arcadyan; 33024 Lenovo; 33049 Mellanox; 33269 Ecessa; 33283 AN-D.cz; 33555 RACOM; 33688 Packet Power;
33872 Alpha Technologies; 34081 INSYS; 34086 Talari; 34278 Janitza; 34326 Nokia; 34492 Aryaka; 34592 C-Data;
34774 Huawei Symantec; 34861 Rajant; 35047 Sangfor; 35098 Pica8; 35265 Eltex; 35377 bintec; 35424 Viprinet;
35696 NetScout; 35833 Deva Broadcast; 35987 Sangoma; 36141 Ubiquoss; 36153 InHand; 36673 IP Infusion;
36849 Hanwha Vision; 36859 Ixia; 36889 Bluedon; 37069 BATS; 37072 Lantech; 37157 Qianxin; 37220 cPacket;
37288 AXGATE; 37447 Nimble Storage; 37459 Yealink; 37496 Dahua; 37533 Delta; 37538 Big Switch; 37560 NetScout;
37662 Ablerex; 37945 Inspur; 37950 V-SOL; 37954 Kentix; 38113 Red Lion; 38187 Weidmüller; 38243 Thecus;
38384 DBAPPSecurity; 38446 Enlogic; 38477 Antaira; 38516 Allworx; 39003 Sub10 Systems; 39052 Vutlan; 39145 ICT;
39165 Hikvision; 39406 Benu Networks; 39699 Robustel; 39747 Uniview; 39974 Garland; 40310 Cumulus Networks;
40482 Pure Storage; 40614 EAST; 40748 IONODES; 40842 A10 Networks; 41036 Corero; 41112 Ubiquiti; 41263 Nutanix;
41456 Tintri; 41916 Viptela; 42111 Inovonics; 42183 Digitus Biometrics; 42229 Coriant; 42298 Smoothwall;
42359 Versa Networks; 42397 Grandstream; 42406 SATO; 43191 Metamako; 43236 Pilz; 43286 Keysight; 43356 Mimosa;
43391 UTT; 43721 Cyberoam; 43906 Tegile; 44194 EnGenius; 44641 VyOS; 44738 ASUSTOR; 44782 Kehua; 45065 Insyde;
45346 VeloCloud; 45577 Sundray; 45621 Tycon Systems; 45802 Ubee; 45827 JN TASS; 45956 128 Technology;
46202 Avigilon; 46242 Netonix; 46330 Vubiq; 46501 Didactum; 47196 HPE; 47269 Pluribus; 47330 Murrelektronik;
47421 Cohesity; 47646 Qianxin; 47729 Niagara Networks; 48155 FiberHome; 48327 Johnson Controls; 48512 Inspur;
48690 Teltonika; 48797 Inspur; 49136 ALGcom; 49150 Vertiv; 49622 ASRock Rack; 49739 DriveNets; 49929 Rubrik;
50052 Datang; 50536 iXsystems; 50737 Chaitin; 51604 Arrcus; 51628 Solid Optics; 51850 Inspur;
52326 Alpine Optoelectronics; 52474 McAfee; 52573 Keenetic; 52587 Edgecore; 52642 FS; 52674 APC; 52694 Ribbon;
52893 Inspur; 53058 Baicells; 53973 ABB; 54743 NVT Phybridge; 55062 QNAP; 55108 Riedo Networks; 55380 Nettrix;
56788 NetPower; 56813 FutureMatrix; 57098 Sugon; 57714 Volans; 58059 Inspur; 58132 xFusion; 58158 AlphaBridge;
58198 FiberHome; 58616 Nokia Shanghai Bell; 58819 Panabit; 58838 Great Wall; 59423 Kehua; 59646 Tenda;
59732 Skyhigh Security; 60775 Inspur; 61768 CommScope; 61878 H3C
"""


def _parsed(table: str) -> dict[str, str]:
    rows = (row.strip().partition(" ") for row in table.split(";"))
    return {number: name for number, _, name in rows}


ENTERPRISES: Final = _parsed(_TABLE)
"""Number, in decimal digits, to name; ascending."""


def maker_of(number: str) -> str | None:
    """Return the name of the maker that holds an enterprise number; None where nobody here knows."""
    return ENTERPRISES.get(number)
