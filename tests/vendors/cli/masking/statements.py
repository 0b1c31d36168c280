"""Statements as devices print them. `§` is where a secret stands; those without hold none."""

from __future__ import annotations

SECRET: dict[str, str] = {
    "huawei_vrp": """
local-user admin password cipher §
local-user admin password irreversible-cipher §
local-user admin password simple §
local-user admin password irreversible-cipher § access-limit 5
super password level 3 cipher §
super password level 15 simple §
set authentication password cipher §
snmp-agent community read cipher §
snmp-agent community write § acl 2000
snmp-agent community read § mib-view iso
snmp-agent usm-user v3 watcher netmon authentication-mode md5 § privacy-mode aes128 §
snmp-agent usm-user v3 watcher authentication-mode sha cipher §
snmp-agent usm-user v3 watcher privacy-mode aes256 cipher §
snmp-agent target-host trap address udp-domain 10.0.0.1 params securityname § v2c
snmp-agent target-host trap address udp-domain 10.0.0.1 params securityname cipher § v2c
snmp-agent target-host inform address udp-domain 10.0.0.1 vpn-instance mgmt params securityname cipher § v2c
radius-server shared-key cipher §
radius-server authorization 10.0.0.1 shared-key cipher § server-group r1
hwtacacs-server shared-key cipher §
hwtacacs-server shared-key §
ospf authentication-mode md5 1 cipher §
ospf authentication-mode simple cipher §
ospf authentication-mode hmac-sha256 1 plain §
authentication-mode md5 1 plain §
peer 10.0.0.2 password cipher §
peer 10.0.0.2 password simple §
isis authentication-mode md5 cipher §
isis authentication-mode simple § level-1
area-authentication-mode md5 cipher §
domain-authentication-mode simple plain § ip
rip authentication-mode simple cipher §
rip authentication-mode md5 usual cipher §
rip authentication-mode md5 nonstandard cipher § 1
pre-shared-key cipher §
pre-shared-key §
pre-shared-key simple §
key-string cipher §
ppp chap password cipher §
ppp pap local-user u1 password cipher §
vrrp vrid 1 authentication-mode md5 §
vrrp vrid 1 authentication-mode simple cipher §
ntp-service authentication-keyid 1 authentication-mode md5 cipher §
ntp-service authentication-keyid 42 authentication-mode hmac-sha256 cipher §
security wpa-wpa2 psk pass-phrase § aes
security wpa2 psk hex § aes
md5-password cipher 10.0.0.2 §
md5-password plain all §
certificate request challenge-password cipher §
ftp client password cipher §
nqa-jitter ftp-password cipher §
local-user u1 password cipher %^%#§%^%#
snmp-agent community read cipher %^%#a"b§#%^%# acl 2001
user-password cipher %@%@§%@%@
web-auth-server iptv shared-key cipher §
mesh-security psk pass-phrase § aes
local-user user1 password cipher § privilege level 3
hwtacacs server cipher §
ike peer key §
authentication-key cipher §
""",
    "hp_comware": """
password hash §
password cipher §
password simple §
snmp-agent community read §
snmp-agent community write cipher §
snmp-agent community read simple § acl 2000
snmp-agent usm-user v3 u g cipher authentication-mode sha § privacy-mode aes128 §
snmp-agent usm-user v3 u g simple authentication-mode md5 § privacy-mode des56 § acl 2000
snmp-agent target-host trap address udp-domain 10.1.1.1 params securityname § v2c
key authentication cipher §
key accounting simple §
primary authentication 10.0.0.1 key cipher §
secondary accounting 10.0.0.1 1813 key simple §
pre-shared-key address 10.0.0.1 255.255.255.255 key cipher §
pre-shared-key address 10.0.0.1 key simple §
pre-shared-key hostname branch key cipher §
ospf authentication-mode md5 1 cipher §
peer 10.0.0.2 password cipher §
vrrp vrid 1 authentication-mode simple plain §
vrrp vrid 1 authentication-mode md5 cipher §
ntp-service authentication-keyid 1 authentication-mode md5 cipher §
ntp-service authentication-keyid 2 authentication-mode md5 simple §
super password role network-admin hash §
super password level 3 cipher §
set authentication password hash §
set authentication password cipher §
preshared-key pass-phrase cipher §
preshared-key pass-phrase simple §
ppp chap password cipher §
key-string cipher §
key-string plain §
local-user admin password hash $h$6$§
isis authentication-mode md5 cipher § ip
md5-password 10.0.0.2 cipher §
dot1x supplicant password cipher §
bfd authentication-mode simple 1 cipher §
public-key local passphrase §
""",
    "cisco_ios": """
enable secret 5 §
enable secret 9 §
enable secret level 7 5 §
enable password 7 §
enable password §
username admin privilege 15 secret 9 §
username admin secret 5 §
username admin password 7 §
username admin password 0 §
username admin privilege 15 password 7 §
username admin secret §
password 7 §
password §
snmp-server community § RO
snmp-server community § RW 10
snmp-server community § view v1 RO ipv6 six 10
snmp-server community 7 § ro
snmp-server host 10.0.0.1 §
snmp-server host 10.0.0.1 version 2c §
snmp-server host 10.0.0.1 traps version 2c § udp-port 1162 bgp
snmp-server host 10.0.0.1 vrf mgmt version 2c §
snmp-server host 10.0.0.1 informs version 2c § config
snmp-server host inside 10.0.0.1 community § version 2c
snmp-server user u g v3 auth md5 § priv aes 128 §
snmp-server user u g v3 encrypted auth md5 §
snmp-server user u g v3 auth sha § priv 3des § access 10
tacacs-server host 10.0.0.1 key 7 §
tacacs-server key §
tacacs-server key 7 §
radius-server key 7 §
radius-server host 10.0.0.1 auth-port 1645 acct-port 1646 key 7 §
radius-server host 10.0.0.1 key §
server-private 10.0.0.1 auth-port 1812 acct-port 1813 key 7 §
key-string 7 §
key-string §
crypto isakmp key § address 10.0.0.2
crypto isakmp key 6 § hostname peer.example
pre-shared-key address 0.0.0.0 0.0.0.0 key 6 §
pre-shared-key address 10.0.0.0 255.0.0.0 key §
pre-shared-key local 6 §
pre-shared-key remote §
neighbor 10.0.0.2 password 7 §
neighbor 10.0.0.2 password §
ip ospf message-digest-key 1 md5 7 §
ip ospf message-digest-key 1 md5 §
ip ospf authentication-key 7 §
ip ospf authentication-key §
area 1 virtual-link 10.0.0.2 message-digest-key 1 md5 7 §
area 1 virtual-link 10.0.0.2 authentication-key 7 §
isis password § level-1
isis password 7 §
area-password §
domain-password § authenticate snp validate
standby 1 authentication §
standby 1 authentication text §
standby 1 authentication md5 key-string 7 §
standby authentication §
vrrp 1 authentication text §
vrrp 1 authentication §
glbp 1 authentication text §
ntp authentication-key 1 md5 § 7
ntp authentication-key 1 hmac-sha2-256 §
ppp chap password 7 §
ppp pap sent-username u1 password 7 §
wpa-psk ascii 0 §
wpa-psk hex 7 §
security wpa psk set-key ascii 0 §
ip http client password 7 §
ip ftp password 7 §
ip nhrp authentication §
mpls ldp neighbor 10.0.0.2 password 7 §
set session-key inbound esp 256 cipher § authenticator §
ldap-server key 7 §
dot1x credentials password 7 §
ip wccp web-cache password 7 §
archive path scp://backup:§@10.0.0.9/cfg
path ftp://u:§@10.0.0.9/x
snmp-server group g v3 auth context password §
crypto key pubkey-string secret §
service-module password §
login authentication password §
lldp run password 7 §
pac key 7 §
authentication password 7 §
aaa accounting secret 7 §
parser view v1 secret 5 §
description "uplink", password: §
""",
    "cisco_asa": """
passwd § encrypted
enable password § encrypted
enable password § pbkdf2
username admin password § encrypted privilege 15
username admin password § nt-encrypted
ikev1 pre-shared-key §
ikev2 remote-authentication pre-shared-key §
ikev2 local-authentication pre-shared-key §
ldap-login-password §
failover key §
failover ipsec pre-shared-key §
snmp-server community §
snmp-server host inside 10.0.0.1 community § version 2c
snmp-server host inside 10.0.0.1 poll community § version 2c
snmp-server user u g v3 encrypted auth md5 § priv aes 128 §
authentication-key 1 md5 §
ntp authentication-key 1 md5 §
vpdn username u1 password §
""",
    "cisco_nxos": """
username admin password 5 § role network-admin
snmp-server user admin network-admin auth md5 § priv § localizedkey
snmp-server user admin auth sha § priv aes-128 § localizedV2key
snmp-server community § group network-operator
snmp-server host 10.0.0.1 traps version 2c §
snmp-server host 10.0.0.1 use-vrf management
snmp-server host 10.0.0.1 version 2c § udp-port 162
radius-server key 7 "§"
tacacs-server host 10.0.0.1 key 7 "§"
key-string 7 §
authentication text §
authentication md5 key-string 7 §
password 3 §
""",
    "cisco_xr": """
secret 10 §
secret 5 §
password 7 §
snmp-server community encrypted § RO
snmp-server community clear § RO SystemOwner
snmp-server community § RO
snmp-server user u g v3 auth md5 encrypted § priv aes 128 encrypted §
key-string password §
key 7 §
password encrypted §
password clear §
message-digest-key 1 md5 encrypted §
hello-password hmac-md5 encrypted §
lsp-password hmac-md5 clear §
snmp-server host 10.0.0.1 traps version 2c encrypted §
""",
    "juniper_junos": """
encrypted-password "§"; ## SECRET-DATA
encrypted-password §;
secret "§"; ## SECRET-DATA
authentication-key "§"; ## SECRET-DATA
authentication-key §;
simple-password "§"; ## SECRET-DATA
pre-shared-key ascii-text "§"; ## SECRET-DATA
pre-shared-key hexadecimal "§"; ## SECRET-DATA
authentication-password "§"; ## SECRET-DATA
privacy-password "§";
authentication-md5 authentication-password "§";
md5 1 key "§"; ## SECRET-DATA
chap-secret "§"; ## SECRET-DATA
key 0 secret "§";
set system root-authentication encrypted-password "§"
set snmp community § authorization read-only
set snmp trap-group § targets 10.0.0.1
set system radius-server 10.0.0.1 secret "§"
set protocols bgp group g authentication-key "§"
authentication-value "$9$§";
""",
    "fortinet": """
set password ENC §§§§§§§§
set passwd ENC §§§§§§§§
set psksecret ENC §§§§§§§§
set passphrase ENC §§§§§§§§
set key ENC §§§§§§§§
set secret ENC §§§§§§§§
set secondary-key ENC §§§§§§§§
set auth-pwd ENC §§§§§§§§
set priv-pwd ENC §§§§§§§§
set ppk-secret ENC §§§§§§§§
set password §
set psksecret "§"
set passphrase "§ and blanks §"
set api-key ENC §§§§§§§§
""",
    "mikrotik_routeros": """
add name=u1 password=§ profile=default
set wpa2-pre-shared-key="§ with blanks §" mode=dynamic-keys
add address=10.0.0.2/32 secret=§
add name=vpn1 ipsec-secret="§" use-ipsec=yes
set authentication-password=§ encryption-password="§"
add authentication-key=§ interface=ether1
set [ find default=yes ] supplicant-identity=MikroTik wpa-pre-shared-key=§
add private-key="§" listen-port=13231
add address=10.0.0.1 secret="§" service=login
add passphrase="§"
""",
    "paloalto_panos": """
<phash>§</phash>
<password>§</password>
<key>§</key>
<secret>§</secret>
<snmp-community-string>§</snmp-community-string>
<authpwd>§</authpwd>
<privpwd>§</privpwd>
<private-key>§</private-key>
<pre-shared-key><key>§</key></pre-shared-key>
<bind-password>§</bind-password>
phash §;
set mgt-config users admin phash §
snmp-community-string §;
pre-shared-key key §;
authpwd §;
""",
    "frr": """
password §
enable password 8 §
neighbor 10.0.0.2 password §
ip ospf message-digest-key 1 md5 §
ip ospf authentication-key §
key-string §
isis password md5 §
area-password clear §
domain-password md5 §
ip rip authentication string §
username u1 password §
""",
    "linux": """
rocommunity § 10.0.0.0/8
rwcommunity §
com2sec local default §
trap2sink 10.0.0.1 §
createUser u SHA "§" AES §
createUser -e 0x80001f88 u SHA § AES §
root:$6$salt§:19000:0:99999:7:::
password=§
psk="§"
api_key = §
wpa_passphrase=§
DB_PASSWORD: §
""",
    "arista_eos": """
username admin privilege 15 role network-admin secret sha512 §
username admin secret 5 §
enable password sha512 §
enable secret sha512 §
snmp-server community § ro
neighbor 10.0.0.2 password 7 §
tacacs-server key 7 §
radius-server host 10.0.0.1 key 7 §
ip ospf message-digest-key 1 md5 7 §
ntp authentication-key 1 md5 7 §
isis authentication key 7 §
snmp-server user u g v3 localized 80001f88 auth md5 § priv aes §
bootstrap secret 0 §
""",
    "hp_procurve": """
password manager user-name "admin" sha1 "§"
password manager plaintext "§"
password operator sha256 "§"
snmp-server community "§" unrestricted
snmp-server community "§" operator
snmp-server host 10.0.0.1 community "§" trap-level critical
radius-server host 10.0.0.1 key "§"
radius-server key "§"
tacacs-server host 10.0.0.1 key "§"
snmpv3 user "u" auth md5 "§" priv "§"
snmpv3 user u auth sha § priv aes §
encrypt-credentials pre-shared-key plaintext "§"
sntp authentication key-id 1 authentication-mode md5 key-value "§"
""",
    "zte_zxros": """
username u1 password § privilege 15
username u1 password encrypted §
enable secret level 15 5 §
enable secret §
snmp-server community § view AllView ro
snmp-server community encrypted § view AllView rw
snmp-server host 10.0.0.1 trap version 2c § enable NOTIFICATIONS server-index 1
radius authentication-group 1 key §
ip ospf message-digest-key 1 md5 encrypt §
ntp authentication-key 1 md5 §
pppoe-cfg username u password §
""",
    "ruijie_os": """
enable secret 5 $1$§
enable password 7 §
enable service web-server password §
username admin password 7 §
username admin privilege 15 secret 8 §
snmp-server community 7 § ro
snmp-server community § rw
snmp-server host 10.0.0.1 traps version 2c 7 §
webmaster level 0 username admin password 7 §
radius-server host 10.0.0.1 key 7 §
security wpa akm psk set-key ascii §
line vty password 7 §
sntp authentication-key 1 md5 7 §
ip ospf authentication-key 7 §
""",
    "maipu": """
user admin password 7 §
user admin password 0 §
enable password 7 §
snmp-server community § view default ro
tacacs-server key 7 §
ntp authentication-key 1 md5 7 §
""",
    "an unknown system": """
configure snmp add community readonly encrypted §
configure account admin encrypted §
create account admin u1 encrypted §
enable super-user-password 8 §
snmp-server community 2 § ro
authentication-key "§" hash2
password "$2y$10$§"
hash-mgmt-user u password hash §
key ciphertext §
virtual-controller-key §
wlan-key §
tacacs-server host 10.0.0.1 key ciphertext §
user operator group operators password ciphertext §
system.secret={enc2}§
service.tacacs.client.0.server.1.key={enc2}§
"password": "§",
"community": "§",
口令：§
user.account.0.password={sha256}§
""",
}

HARMLESS = """
version 15.2
hostname 长沙市-核心-01
sysname HN-CS-CORE-01
service password-encryption
no service password-recovery
password-control enable
undo password-control aging enable
password-control login-attempt 3 exceed lock-time 10
local-aaa-user password policy administrator
password history record number 5
password expire 90
password policy strong
password recovery enable
no password strength-check
password strength-check
password encryption aes
aaa authentication login default group tacacs+ local enable
aaa new-model
authentication-mode aaa
authentication-mode password
authentication-mode hwtacacs local
user-interface vty 0 4
line vty 0 4
snmp-server location 长沙市政府大楼 3 楼机房
snmp-server contact 网络中心 0731-88888888
snmp-server enable traps snmp authentication linkdown linkup coldstart warmstart
snmp-server enable traps config
snmp-server group netmon v3 priv read all
snmp-server view all iso included
snmp-server host 10.0.0.1 version 3 priv watcher
snmp-server source-interface traps Loopback0
snmp-agent
snmp-agent local-engineid 800007DB03
snmp-agent sys-info version v3
snmp-agent sys-info version v2c v3
snmp-agent group v3 netmon privacy read-view iso
snmp-agent mib-view included iso iso
snmp-agent community complexity-check disable
snmp-agent target-host trap address udp-domain 10.0.0.1 params securityname watcher v3 privacy
snmp-agent trap enable feature-name SNMP trap-name authenticationFailure
ssh server cipher aes256_ctr aes128_ctr
ssh client cipher aes256_gcm aes128_gcm aes256_ctr
ssh server hmac sha2_256
ip ssh server algorithm encryption aes256-ctr aes128-ctr
ssl cipher-suite-list customization-policy1
crypto key generate rsa
crypto ipsec transform-set ts esp-aes 256 esp-sha256-hmac
crypto isakmp policy 10
hash sha256
authentication pre-share
authentication-method pre-share
key chain ospf-keys
keychain bgp-keys mode absolute
ip ospf authentication message-digest
ip ospf authentication key-chain ospf-keys
area 0 authentication message-digest
ospf authentication-mode hmac-sha256 keychain k1
isis authentication-mode keychain k1
ip rip authentication mode md5
standby 1 authentication md5 key-chain hsrp
neighbor 10.0.0.2 send-community both
neighbor 10.0.0.2 remote-as 65001
neighbor 10.0.0.2 route-map in-from-peer in
peer 10.0.0.2 advertise-community
set community 65001:100 additive
ip community-list standard c1 permit 65001:100
ip community-filter 1 permit 65001:100
match community c1
apply community 65001:100 additive
policy-options { community c1 members 65001:100; }
tacacs-server timeout 5
radius-server timeout 5
radius-server retransmit 3
ntp-service authentication enable
ntp authenticate
ntp trusted-key 1
ntp-service reliable authentication-keyid 1
ntp-service unicast-server 10.0.0.1 authentication-keyid 1
ntp server 10.0.0.1 key 1
ip address 10.10.20.1 255.255.255.0
ip route-static 0.0.0.0 0.0.0.0 10.0.0.1
interface GigabitEthernet0/0/1
description to 株洲市-CE-01 keyed cable, customer community hall
description 专线 电信 ZX-0731-2001
port link-type trunk
port trunk allow-pass vlan 10 20 30
switchport mode trunk
speed auto
load-balance hash source-ip
vrrp vrid 1 virtual-ip 10.0.0.254
vrrp 1 priority 120
stp mode rstp
ftp server enable
local-user admin service-type ssh terminal
local-user admin privilege level 15
ssh user admin authentication-type password
ssh user admin authentication-type all
username admin privilege 15
user-name secretary
set interfaces ge-0/0/0 unit 0 family inet address 10.0.0.1/30
set hostname "FW-01"
config system global
set admintimeout 30
/ip address
add address=10.0.0.1/24 interface=ether1 network=10.0.0.0
<hostname>fw</hostname>
return
"""
"""Lines that stay as they are, to the byte."""
