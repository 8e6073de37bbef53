<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>Try again. After several failures nobody may try this number for a while.</source>
        <translation>请重试。连续多次失败后，该警号将在一段时间内不能登录。</translation>
    </message>
    <message>
        <source>The number or the password is wrong.</source>
        <translation>警号或密码错误。</translation>
    </message>
    <message>
        <source>Too many failures with this number.</source>
        <translation>该警号失败次数过多。</translation>
    </message>
    <message>
        <source>Nobody may try it for {minutes} minutes; restarting the program changes nothing.</source>
        <translation>{minutes} 分钟内不能再试；重新启动程序也不会缩短。</translation>
    </message>
    <message>
        <source>The library has locked this officer.</source>
        <translation>区域照片库已停用该民警账号。</translation>
    </message>
    <message>
        <source>Only the library&apos;s administrator can let this officer in again.</source>
        <translation>只有照片库管理员可以恢复。</translation>
    </message>
    <message>
        <source>The library cannot be reached, and this number is new at this window.</source>
        <translation>无法连接区域照片库，且该警号未在本窗口登录过。</translation>
    </message>
    <message>
        <source>Wait for the network, or let an officer sign in who served here recently.</source>
        <translation>请等待网络恢复，或由近期在本窗口登录过的民警登录。</translation>
    </message>
    <message>
        <source>The library cannot be reached, and the last sign-in with it was too long ago.</source>
        <translation>无法连接区域照片库，且上次联网登录已超过时限。</translation>
    </message>
    <message>
        <source>Wait for the network: without it a sign-in is valid for {hours} hours only.</source>
        <translation>请等待网络恢复：脱机登录仅在 {hours} 小时内有效。</translation>
    </message>
    <message>
        <source>The password has to be changed first.</source>
        <translation>须先修改密码。</translation>
    </message>
    <message>
        <source>Type the old one, and a new one twice: {least} characters or more.</source>
        <translation>请输入旧密码，并输入两次新密码：不少于 {least} 个字符。</translation>
    </message>
    <message>
        <source>The new password is not good enough.</source>
        <translation>新密码不符合要求。</translation>
    </message>
    <message>
        <source>{least} characters or more, not the old one, and without the officer&apos;s number.</source>
        <translation>不少于 {least} 个字符，不得与旧密码相同，不得包含警号。</translation>
    </message>
    <message>
        <source>The sign-in has run out.</source>
        <translation>登录已失效。</translation>
    </message>
    <message>
        <source>Sign in again. The open case is kept.</source>
        <translation>请重新登录，正在办理的业务会保留。</translation>
    </message>
    <message>
        <source>This officer is an auditor and serves nobody.</source>
        <translation>该账号为审计员，不能办理业务。</translation>
    </message>
    <message>
        <source>Let an officer of this window sign in.</source>
        <translation>请由窗口民警登录。</translation>
    </message>
    <message>
        <source>This officer cannot approve it.</source>
        <translation>该民警无权批准。</translation>
    </message>
    <message>
        <source>It takes a supervisor other than the officer on duty.</source>
        <translation>须由主管批准，且不能是当前值岗民警本人。</translation>
    </message>
    <message>
        <source>The window is another officer&apos;s.</source>
        <translation>本窗口由另一名民警值岗。</translation>
    </message>
    <message>
        <source>That officer or a supervisor has to unlock it; then it can be handed over.</source>
        <translation>须由该民警或主管解锁后再交接。</translation>
    </message>
    <message>
        <source>Illness, injury or disability does not allow it otherwise</source>
        <translation>因疾病、伤情或残疾无法达到要求</translation>
    </message>
    <message>
        <source>A lasting feature of the face is taken for a fault</source>
        <translation>面部固有特征被误判为缺陷</translation>
    </message>
    <message>
        <source>The check is mistaken: the photo is as it should be</source>
        <translation>检测有误：照片符合要求</translation>
    </message>
    <message>
        <source>A small child cannot be made to sit otherwise</source>
        <translation>幼儿无法按要求配合</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The window is locked</source>
        <translation>窗口已锁定</translation>
    </message>
    <message>
        <source>Hand the window over</source>
        <translation>窗口交接</translation>
    </message>
    <message>
        <source>Officer {officer} serves here. The open case is kept, and nothing of it shown.</source>
        <translation>民警 {officer} 值岗。正在办理的业务已保留，内容不予显示。</translation>
    </message>
    <message>
        <source>Officer {officer} ends the shift. The next officer confirms it by signing in.</source>
        <translation>民警 {officer} 下岗。由接岗民警登录确认。</translation>
    </message>
    <message>
        <source>With your officer&apos;s number and your password for the library.</source>
        <translation>请使用区域照片库的警号和密码。</translation>
    </message>
    <message>
        <source>Officer {officer}, signed in with the library; renewed by itself at {time}</source>
        <translation>民警 {officer}，已联网登录；{time} 前自动续期</translation>
    </message>
    <message>
        <source>Officer {officer}, signed in without the library; valid until {time}</source>
        <translation>民警 {officer}，脱机登录；有效期至 {time}</translation>
    </message>
    <message>
        <source>Officer&apos;s number</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Stay on duty</source>
        <translation>继续值岗</translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Change and sign in</source>
        <translation>修改并登录</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Take the window over</source>
        <translation>接岗</translation>
    </message>
    <message>
        <source>What goes over with the window</source>
        <translation>交接事项</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Practice: with officers who sign in, a supervisor has to approve this.</source>
        <translation>练习：启用民警登录后，此项须由主管批准。</translation>
    </message>
    <message>
        <source>To use it all the same, let a supervisor approve it.</source>
        <translation>如仍使用该照片，须由主管批准。</translation>
    </message>
    <message>
        <source>Supervisor approves</source>
        <translation>主管批准</translation>
    </message>
    <message>
        <source>It can be used only if a supervisor approves it here.</source>
        <translation>须经主管在此批准后方可使用。</translation>
    </message>
    <message>
        <source>Approved by {officer}: {reason}</source>
        <translation>{officer} 已批准：{reason}</translation>
    </message>
    <message>
        <source>A supervisor approves</source>
        <translation>主管批准</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>具体说明</translation>
    </message>
    <message>
        <source>{least} characters or more; no name and no number of the applicant</source>
        <translation>不少于 {least} 个字，请勿填写申请人姓名和证件号码</translation>
    </message>
    <message>
        <source>Supervisor&apos;s number</source>
        <translation>主管警号</translation>
    </message>
    <message>
        <source>Supervisor&apos;s password</source>
        <translation>主管密码</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>不批准</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Why the photo is used all the same</source>
        <translation>仍使用该照片的原因</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>值岗</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>An open case has to be finished, cancelled or handed over first.</source>
        <translation>须先办结、取消或交接正在办理的业务。</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>锁定窗口</translation>
    </message>
    <message>
        <source>Shift: hand over or sign out</source>
        <translation>值岗：交接或退出登录</translation>
    </message>
    <message>
        <source>Still to be sent: {waiting}. Refused by the library: {refused}.</source>
        <translation>待上传 {waiting} 条，被照片库退回 {refused} 条。</translation>
    </message>
    <message>
        <source>Locks after {minutes} idle minutes</source>
        <translation>{minutes} 分钟无操作自动锁定</translation>
    </message>
    <message>
        <source>The open case is kept. Its officer or a supervisor unlocks the window.</source>
        <translation>正在办理的业务会保留，由值岗民警或主管解锁。</translation>
    </message>
    <message>
        <source>First resident ID cards: take applications</source>
        <translation>居民身份证首次申领：受理</translation>
    </message>
    <message>
        <source>Newborns: registration in another province</source>
        <translation>新生儿入户（跨省市）</translation>
    </message>
    <message>
        <source>Journal and close of the day</source>
        <translation>受理台账、日结</translation>
    </message>
    <message>
        <source>Window {counter}</source>
        <translation>{counter} 号窗口</translation>
    </message>
    <message>
        <source>Officers who signed in here within the last {hours} hours can still sign in.</source>
        <translation>{hours} 小时内在本窗口联网登录过的民警仍可登录。</translation>
    </message>
    <message>
        <source>It checks number and password. While it cannot be reached, officers who signed in here within the last {hours} hours can still sign in.</source>
        <translation>由照片库核验警号和密码。照片库连接不上时，{hours} 小时内在本窗口联网登录过的民警仍可登录。</translation>
    </message>
    <message>
        <source>Later steps: cards handed out or posted</source>
        <translation>后续办理：证件发放、邮寄</translation>
    </message>
    <message>
        <source>Keep password</source>
        <translation>不修改密码</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>What is done here</source>
        <translation>本窗口可办理</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>旧密码</translation>
    </message>
</context>
<context>
    <name>Applicant</name>
    <message>
        <source>Who applies?</source>
        <translation>谁来申领？</translation>
    </message>
    <message>
        <source>Enter name, ID number and household place as they stand in the household booklet.</source>
        <translation>请按户口簿录入姓名、公民身份号码和户籍地。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>公民身份号码</translation>
    </message>
    <message>
        <source>Continue to the photo</source>
        <translation>下一步：拍照</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>{typed} of 18 characters</source>
        <translation>已录入 {typed} 位，共 18 位</translation>
    </message>
    <message>
        <source>Choose the place from the list.</source>
        <translation>请在列表中选择户籍地。</translation>
    </message>
    <message>
        <source>Suggested by the ID number: compare it with the household booklet.</source>
        <translation>根据公民身份号码推测，请与户口簿核对。</translation>
    </message>
    <message>
        <source>Chosen by hand.</source>
        <translation>已手动选择。</translation>
    </message>
    <message>
        <source>Ready by</source>
        <translation>承诺办结日</translation>
    </message>
    <message>
        <source>May this window serve the applicant?</source>
        <translation>本窗口能否受理？</translation>
    </message>
    <message>
        <source>The answer appears here once ID number and household place are known.</source>
        <translation>录入公民身份号码和户籍地后，这里显示结论。</translation>
    </message>
    <message>
        <source>This window may serve the applicant</source>
        <translation>可以受理</translation>
    </message>
    <message>
        <source>This window may not serve the applicant</source>
        <translation>不能受理</translation>
    </message>
    <message>
        <source>Household place: {place}</source>
        <translation>户籍地：{place}</translation>
    </message>
    <message>
        <source>Not to be mixed up with {others}. Compare the characters.</source>
        <translation>不是{others}，请核对文字。</translation>
    </message>
    <message>
        <source>Ask for all of these at once</source>
        <translation>一次性告知：请出示以下全部材料</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>First registered</source>
        <translation>首次登记地</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Place of household registration</source>
        <translation>户籍地</translation>
    </message>
    <message>
        <source>Search: characters, province, English name or code</source>
        <translation>搜索：汉字、省份、英文名或代码</translation>
    </message>
    <message>
        <source>No such place. Try one character, or the English name.</source>
        <translation>没有找到，请试输入一个字或英文名。</translation>
    </message>
    <message>
        <source>{count} places; choose one with the arrow keys.</source>
        <translation>找到 {count} 个地区，请用方向键选择。</translation>
    </message>
    <message>
        <source>{place}   {code}</source>
        <translation>{place}   {code}</translation>
    </message>
    <message>
        <source>Continue to the details</source>
        <translation>下一步：申请信息</translation>
    </message>
    <message>
        <source>Agreed: a photo held by the library may be used</source>
        <translation>申请人同意使用照片库已有照片</translation>
    </message>
    <message>
        <source>Not listed: compare with the booklet</source>
        <translation>地区代码未收录，请与户口簿核对</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Sixteen or older, applies in person</source>
        <translation>年满十六周岁，本人申领</translation>
    </message>
    <message>
        <source>Under sixteen, the guardian applies</source>
        <translation>未满十六周岁，由监护人代为申领</translation>
    </message>
    <message>
        <source>Without full capacity, the guardian applies</source>
        <translation>无完全民事行为能力，由监护人代为申领</translation>
    </message>
    <message>
        <source>Under 16</source>
        <translation>未满十六周岁</translation>
    </message>
    <message>
        <source>Reached 16</source>
        <translation>年满十六周岁</translation>
    </message>
    <message>
        <source>Settled from Hong Kong, Macau or Taiwan</source>
        <translation>港澳台居民定居</translation>
    </message>
    <message>
        <source>Returned from overseas to settle</source>
        <translation>华侨回国定居</translation>
    </message>
    <message>
        <source>Obtained or regained the nationality</source>
        <translation>入籍或者恢复国籍</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>就业</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>就学</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>居住</translation>
    </message>
    <message>
        <source>The booklet shows it</source>
        <translation>户口簿可以证明</translation>
    </message>
    <message>
        <source>Another proof was shown</source>
        <translation>已出示其他证明</translation>
    </message>
    <message>
        <source>No proof yet</source>
        <translation>未出示证明</translation>
    </message>
    <message>
        <source>Choose the county from the list.</source>
        <translation>请从列表中选择县（市、区）。</translation>
    </message>
    <message>
        <source>No such group. Type its number, initials or characters.</source>
        <translation>没有该民族。请录入代码、拼音首字母或者汉字。</translation>
    </message>
    <message>
        <source>Enter eight digits: year, month, day.</source>
        <translation>请录入八位数字：年、月、日。</translation>
    </message>
    <message>
        <source>Enter the guardian&apos;s name as on the ID card.</source>
        <translation>请按居民身份证录入监护人姓名。</translation>
    </message>
    <message>
        <source>This is not an ID number; check it against the card.</source>
        <translation>公民身份号码有误，请与证件核对。</translation>
    </message>
    <message>
        <source>This is the applicant&apos;s own number.</source>
        <translation>这是申请人本人的公民身份号码。</translation>
    </message>
    <message>
        <source>A guardian has to be eighteen or older.</source>
        <translation>监护人应当年满十八周岁。</translation>
    </message>
    <message>
        <source>Choose how the guardian is related.</source>
        <translation>请选择监护人与申请人的关系。</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s name as on the ID card.</source>
        <translation>请按居民身份证录入受托人姓名。</translation>
    </message>
    <message>
        <source>Right thumb</source>
        <translation>右手拇指</translation>
    </message>
    <message>
        <source>Left thumb</source>
        <translation>左手拇指</translation>
    </message>
    <message>
        <source>Right index finger</source>
        <translation>右手食指</translation>
    </message>
    <message>
        <source>Left index finger</source>
        <translation>左手食指</translation>
    </message>
    <message>
        <source>Right middle finger</source>
        <translation>右手中指</translation>
    </message>
    <message>
        <source>Left middle finger</source>
        <translation>左手中指</translation>
    </message>
    <message>
        <source>Right ring finger</source>
        <translation>右手环指</translation>
    </message>
    <message>
        <source>Left ring finger</source>
        <translation>左手环指</translation>
    </message>
    <message>
        <source>Right little finger</source>
        <translation>右手小指</translation>
    </message>
    <message>
        <source>Left little finger</source>
        <translation>左手小指</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>受伤</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>First card, but not at the household place</source>
        <translation>首次申领且不在户籍地办理</translation>
    </message>
    <message>
        <source>What is stated disagrees with booklet or register</source>
        <translation>申报信息与户口簿或者人口信息不一致</translation>
    </message>
    <message>
        <source>Looks changed much; who it is stays in doubt</source>
        <translation>相貌变化较大，无法确认身份</translation>
    </message>
    <message>
        <source>Papers forged, altered, traded or another person&apos;s</source>
        <translation>伪造、变造、买卖或者冒用证件</translation>
    </message>
    <message>
        <source>On the list of the national credit platform</source>
        <translation>列入全国信用信息平台失信名单</translation>
    </message>
    <message>
        <source>The ID number is wrong or was given twice</source>
        <translation>公民身份号码重号或者错号</translation>
    </message>
    <message>
        <source>Apply at the police station of the household place; the first card is free there too.</source>
        <translation>请到户籍地公安派出所申领，首次申领同样免费。</translation>
    </message>
    <message>
        <source>Have the entry corrected at the police station of the household place, then apply again here.</source>
        <translation>请先到户籍地公安派出所更正登记项目，再来本窗口申领。</translation>
    </message>
    <message>
        <source>Apply at the police station of the household place, where your identity can be verified.</source>
        <translation>请到户籍地公安派出所核实身份后申领。</translation>
    </message>
    <message>
        <source>Applications across places are not open to you; apply at the household place.</source>
        <translation>不适用异地受理，请到户籍地公安派出所申领。</translation>
    </message>
    <message>
        <source>Have the number corrected at the police station of the household place first.</source>
        <translation>请先到户籍地公安派出所更正公民身份号码。</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Registered: {fingers}</source>
        <translation>已注册：{fingers}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Registration failed</source>
        <translation>注册失败</translation>
    </message>
    <message>
        <source>Not registered: {why}</source>
        <translation>未注册：{why}</translation>
    </message>
    <message>
        <source>{sex}, {day}</source>
        <translation>{sex}，{day}</translation>
    </message>
    <message>
        <source>Sex and birth</source>
        <translation>性别和出生日期</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Contact telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>{name}, {relation}</source>
        <translation>{name}（{relation}）</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>What does the booklet say?</source>
        <translation>申请信息</translation>
    </message>
    <message>
        <source>Copy the address from the household booklet; look at the papers one by one.</source>
        <translation>按户口簿录入住址，逐项查验材料。</translation>
    </message>
    <message>
        <source>List what is missing</source>
        <translation>一次性告知缺件</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Booklet and ID number disagree: {what}</source>
        <translation>户口簿与公民身份号码不一致：{what}</translation>
    </message>
    <message>
        <source>If it stays so, refuse: the household place has to correct it first.</source>
        <translation>请再次核对。确不一致的不予受理，告知先到户籍地更正。</translation>
    </message>
    <message>
        <source>The booklet says something else</source>
        <translation>户口簿记载不同</translation>
    </message>
    <message>
        <source>Sex in the booklet</source>
        <translation>户口簿性别</translation>
    </message>
    <message>
        <source>Birth in the booklet</source>
        <translation>户口簿出生日期</translation>
    </message>
    <message>
        <source>By the ID number: {sex}, born {day}. Compare with the booklet.</source>
        <translation>按公民身份号码：{sex}，{day}出生。请与户口簿核对。</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>监护人姓名</translation>
    </message>
    <message>
        <source>Guardian&apos;s ID number</source>
        <translation>监护人公民身份号码</translation>
    </message>
    <message>
        <source>Guardian is the applicant&apos;s</source>
        <translation>监护人是申请人的</translation>
    </message>
    <message>
        <source>Guardianship</source>
        <translation>监护关系证明</translation>
    </message>
    <message>
        <source>Street, house, door</source>
        <translation>街道、门牌、室号</translation>
    </message>
    <message>
        <source>County or district</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Papers shown</source>
        <translation>已出示材料</translation>
    </message>
    <message>
        <source>Proof of</source>
        <translation>证明类别</translation>
    </message>
    <message>
        <source>All shown</source>
        <translation>全部出示</translation>
    </message>
    <message>
        <source>The proof has a picture</source>
        <translation>证明带有照片</translation>
    </message>
    <message>
        <source>Number or initials</source>
        <translation>代码或者拼音首字母</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>申领原因</translation>
    </message>
    <message>
        <source>YYYYMMDD</source>
        <translation>年月日八位数字</translation>
    </message>
    <message>
        <source>Street, house and door: 5 to 100 characters.</source>
        <translation>请录入街道、门牌、室号，5 至 100 个字。</translation>
    </message>
    <message>
        <source>A mobile number, or one with area code.</source>
        <translation>请录入 11 位手机号码，或带区号的固定电话。</translation>
    </message>
    <message>
        <source>Papers: {count}</source>
        <translation>材料影像：{count} 页</translation>
    </message>
    <message>
        <source>Papers missing: {count}</source>
        <translation>缺少 {count} 项材料</translation>
    </message>
    <message>
        <source>Household county</source>
        <translation>户籍所在县（市、区）</translation>
    </message>
    <message>
        <source>Photograph papers</source>
        <translation>拍摄材料</translation>
    </message>
    <message>
        <source>Without full capacity</source>
        <translation>无完全民事行为能力</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Nothing waits to be handed over; no file was written.</source>
        <translation>没有待上传的记录，未生成文件。</translation>
    </message>
    <message>
        <source>Record {record} is damaged and was left out; examine it with “counter-app verify”.</source>
        <translation>记录 {record} 已损坏，未写入文件；请运行“counter-app verify”核验。</translation>
    </message>
    <message>
        <source>Acknowledged {acknowledged}, refused {refused}, known before {known}.</source>
        <translation>已确认 {acknowledged} 条，被退回 {refused} 条，此前已知 {known} 条。</translation>
    </message>
    <message>
        <source>{count} records of the receipt are not this journal&apos;s.</source>
        <translation>回执中有 {count} 条记录不属于本机台账。</translation>
    </message>
    <message>
        <source>Step {event} is damaged and was left out; examine it with “counter-app verify”.</source>
        <translation>后续办理 {event} 已损坏，未写入文件；请运行“counter-app verify”核验。</translation>
    </message>
    <message>
        <source>{records} records, {events} later steps of cases and {newborns} steps of registrations of newborns are in {file}, sealed to the library. Take it there, and bring the receipt back.</source>
        <translation>{records} 条记录、{events} 项后续办理和 {newborns} 项新生儿入户办理已写入 {file}，仅照片库可以打开。请送交照片库，并将回执带回。</translation>
    </message>
    <message>
        <source>{count} later steps go on waiting: the library does not hold their record or application yet.</source>
        <translation>{count} 项后续办理继续等待上传：照片库尚未收到其所属记录或申请。</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Nothing fits.</source>
        <translation>没有符合的选项。</translation>
    </message>
    <message>
        <source>{choice}; {count} fit, step with the arrow keys</source>
        <translation>{choice}；共 {count} 项，用上下键选择</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>Papers are missing</source>
        <translation>材料不齐</translation>
    </message>
    <message>
        <source>The application is refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Name all of it at once and hand the list over. This is not a refusal.</source>
        <translation>一次性告知全部缺少的材料并交付清单；这不是不予受理。</translation>
    </message>
    <message>
        <source>Say why, and what can be done now.</source>
        <translation>说明原因和后续办理途径。</translation>
    </message>
    <message>
        <source>To be brought, all at once</source>
        <translation>需要补齐的材料</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Come back with all of these; nothing else will be asked for.</source>
        <translation>请带齐以上材料再来办理，不再要求其他材料。</translation>
    </message>
    <message>
        <source>Recorded under</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Refuse the application</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>What was seen (for the record)</source>
        <translation>情况记录</translation>
    </message>
    <message>
        <source>Refuse and record it</source>
        <translation>不予受理并登记</translation>
    </message>
    <message>
        <source>Why is the application refused?</source>
        <translation>不予受理的原因</translation>
    </message>
    <message>
        <source>Tick at least one reason.</source>
        <translation>请至少选择一项原因。</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>打印告知书</translation>
    </message>
    <message>
        <source>{count} photographed pages were not kept</source>
        <translation>已拍摄的 {count} 页材料未保存</translation>
    </message>
    <message>
        <source>Of a case that ends without a photo only the reason is kept, no copies of papers.</source>
        <translation>未受理的业务只记原因，不留材料影像；原件请当场退还。</translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message>
        <source>How shall the card be handed over?</source>
        <translation>证件如何领取？</translation>
    </message>
    <message>
        <source>At this window</source>
        <translation>窗口领取</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>邮递领取</translation>
    </message>
    <message>
        <source>The applicant comes back with the voucher</source>
        <translation>申请人凭领取凭证到窗口领取</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交受理</translation>
    </message>
    <message>
        <source>Saving to the disk</source>
        <translation>正在保存到本机</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Postcode (optional)</source>
        <translation>邮政编码（可不填）</translation>
    </message>
    <message>
        <source>The applicant agrees</source>
        <translation>申请人同意</translation>
    </message>
    <message>
        <source>Recipient, telephone and address are passed to the postal service for this delivery only. The ID number is not on the waybill. The consent is voluntary: without it the card is collected at the window.</source>
        <translation>收件人、电话和地址仅用于本次投递，提供给邮政企业；面单上不出现公民身份号码。是否同意由申请人自愿决定，不同意的到窗口领取。</translation>
    </message>
    <message>
        <source>By a proxy</source>
        <translation>委托代领</translation>
    </message>
    <message>
        <source>The card&apos;s particulars are checked, a fingerprint is compared and the applicant signs.</source>
        <translation>领取时核对证件信息、比对指纹并由本人签字。</translation>
    </message>
    <message>
        <source>Continue to signing</source>
        <translation>继续：确认签字</translation>
    </message>
    <message>
        <source>Telephone, once more</source>
        <translation>再次录入电话</translation>
    </message>
    <message>
        <source>To the household address</source>
        <translation>寄往户籍住址</translation>
    </message>
    <message>
        <source>Proxy&apos;s name</source>
        <translation>受托人姓名</translation>
    </message>
    <message>
        <source>Proxy&apos;s ID number</source>
        <translation>受托人公民身份号码</translation>
    </message>
    <message>
        <source>Proxy&apos;s telephone</source>
        <translation>受托人电话</translation>
    </message>
    <message>
        <source>The proxy brings their own ID card and the voucher, and signs. Nobody else can collect the card.</source>
        <translation>受托人持本人居民身份证和领取凭证领取并签字，其他人不能代领。</translation>
    </message>
    <message>
        <source>Ask the applicant. Nothing is filed yet.</source>
        <translation>请询问申请人；此时尚未提交。</translation>
    </message>
    <message>
        <source>County or district</source>
        <translation>县（市、区）</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Is everything right?</source>
        <translation>请确认信息是否正确</translation>
    </message>
    <message>
        <source>Let the applicant read it, take the fingerprints, have the commitment signed.</source>
        <translation>请申请人核对信息，采集指纹，签署承诺书。</translation>
    </message>
    <message>
        <source>Back to collection</source>
        <translation>返回领取方式</translation>
    </message>
    <message>
        <source>Notice and commitment</source>
        <translation>告知承诺书</translation>
    </message>
    <message>
        <source>Version {version}, since {day}</source>
        <translation>版本 {version}，{day}起使用</translation>
    </message>
    <message>
        <source>Signed on a printed sheet</source>
        <translation>已在纸质承诺书上签字</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签字</translation>
    </message>
    <message>
        <source>Nobody has signed yet: on the pad, or tick that a sheet was signed.</source>
        <translation>尚未签字：请在签字框内签字，或者勾选已在纸质承诺书上签字。</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>指纹信息</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已注册</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>注册失败</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>未注册</translation>
    </message>
    <message>
        <source>First finger</source>
        <translation>第一枚指位</translation>
    </message>
    <message>
        <source>Second finger</source>
        <translation>第二枚指位</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未注册原因</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Choose one or two different fingers.</source>
        <translation>请选择一至两个不同指位。</translation>
    </message>
    <message>
        <source>Choose why no finger was registered.</source>
        <translation>请选择未注册的原因。</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>请简要说明原因。</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>请在此签字</translation>
    </message>
</context>
<context>
    <name>DailyReport</name>
    <message>
        <source>Cases accepted</source>
        <translation>受理申请</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>邮递</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Sent home: papers are missing</source>
        <translation>材料不齐，未予受理</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Applications withdrawn</source>
        <translation>撤销业务</translation>
    </message>
    <message>
        <source>Cards arrived</source>
        <translation>证件到达</translation>
    </message>
    <message>
        <source>Cards handed out at the window</source>
        <translation>窗口发放证件</translation>
    </message>
    <message>
        <source>Cards handed to the post</source>
        <translation>交邮证件</translation>
    </message>
    <message>
        <source>Mistakes undone</source>
        <translation>撤回误操作</translation>
    </message>
    <message>
        <source>16 or older</source>
        <translation>十六周岁以上</translation>
    </message>
    <message>
        <source>under 16</source>
        <translation>不满十六周岁</translation>
    </message>
    <message>
        <source>not closed yet</source>
        <translation>尚未日结</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>{time}, officer {officer}, {signature}</source>
        <translation>{time}，民警 {officer}，{signature}</translation>
    </message>
    <message>
        <source>Newborns: applications taken</source>
        <translation>新生儿入户：受理</translation>
    </message>
    <message>
        <source>Newborns: not taken</source>
        <translation>新生儿入户：未受理</translation>
    </message>
    <message>
        <source>Newborns: registration granted</source>
        <translation>新生儿入户：准予</translation>
    </message>
    <message>
        <source>Newborns: registration turned down</source>
        <translation>新生儿入户：不予</translation>
    </message>
    <message>
        <source>Newborns: booklet pages printed</source>
        <translation>新生儿入户：打印内页</translation>
    </message>
    <message>
        <source>Newborns: booklet pages handed out</source>
        <translation>新生儿入户：发放内页</translation>
    </message>
    <message>
        <source>Newborns: originals handed back</source>
        <translation>新生儿入户：退还原件</translation>
    </message>
    <message>
        <source>Newborns: applications withdrawn</source>
        <translation>新生儿入户：申请人撤回</translation>
    </message>
    <message>
        <source>Newborns: mistakes undone</source>
        <translation>新生儿入户：撤回误操作</translation>
    </message>
    <message>
        <source>Photo accepted despite a finding</source>
        <translation>其中：经办人说明理由后采用相片</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>The day is closed</source>
        <translation>当日已日结</translation>
    </message>
    <message>
        <source>The day is open again; both closes are kept</source>
        <translation>当日已重新打开，前后日结记录均予保留</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Why is the day opened again?</source>
        <translation>重新打开的原因</translation>
    </message>
    <message>
        <source>Cards handed out or posted</source>
        <translation>当日发放或邮寄的证件</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>No card was handed out or posted on this day</source>
        <translation>当日没有发放或邮寄证件</translation>
    </message>
    <message>
        <source>{day} is open</source>
        <translation>{day} 尚未日结</translation>
    </message>
    <message>
        <source>Something happened since: open the day and close it again.</source>
        <translation>日结后又有新的业务，请重新打开并再次日结。</translation>
    </message>
    <message>
        <source>{day} is closed</source>
        <translation>{day} 已日结</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>办理日结</translation>
    </message>
    <message>
        <source>Give a reason; it is kept with the day.</source>
        <translation>请填写原因，原因将与当日日结一并保存。</translation>
    </message>
    <message>
        <source>Compare the counts with the papers, sign, then close the day.</source>
        <translation>请核对各项数量与纸质材料，签字后办理日结。</translation>
    </message>
    <message>
        <source>The counts are right: signed by the officer</source>
        <translation>各项数量核对无误，民警签字</translation>
    </message>
    <message>
        <source>The printed report is signed</source>
        <translation>已在打印的日报上签字</translation>
    </message>
    <message>
        <source>Sign on the pad, or tick that the printed report is signed.</source>
        <translation>请在签名板上签字，或勾选“已在打印的日报上签字”。</translation>
    </message>
    <message>
        <source>Compare and sign first</source>
        <translation>请先核对并签字</translation>
    </message>
    <message>
        <source>Times opened again: {count}</source>
        <translation>已重新打开 {count} 次</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎办理居民身份证</translation>
    </message>
    <message>
        <source>Resident ID card, first issue across the Yangtze River Delta</source>
        <translation>长三角首次申领 · 跨省通办</translation>
    </message>
    <message>
        <source>Thank you: the photo is being checked</source>
        <translation>谢谢，正在检查照片</translation>
    </message>
    <message>
        <source>Applicant&apos;s screen</source>
        <translation>申请人屏幕</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>请核对是否正确</translation>
    </message>
    <message>
        <source>Please check your photo and your details. Tell the officer if anything is wrong.</source>
        <translation>请核对您的照片和信息。如有不符，请告诉工作人员。</translation>
    </message>
    <message>
        <source>How would you like to receive the card?</source>
        <translation>您想怎样领取证件？</translation>
    </message>
    <message>
        <source>Collect it at this window, or have it sent by mail. Please tell the officer.</source>
        <translation>可到本窗口领取，也可邮寄。请告诉工作人员。</translation>
    </message>
    <message>
        <source>Please take your voucher and your papers with you.</source>
        <translation>请带好领取凭证和您的证件材料。</translation>
    </message>
    <message>
        <source>Your application is filed</source>
        <translation>您的申请已受理</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>请确认信息是否正确</translation>
    </message>
    <message>
        <source>Please read it and tell the officer if anything is wrong. Then sign.</source>
        <translation>请核对，如有错误请告诉工作人员；确认后签字。</translation>
    </message>
    <message>
        <source>Please look at the camera, both of you</source>
        <translation>请两位都看向镜头</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Photograph the papers</source>
        <translation>拍摄材料</translation>
    </message>
    <message>
        <source>One page at a time, flat on the desk; choose first what it is.</source>
        <translation>先选材料种类，平放桌面，逐页拍摄。</translation>
    </message>
    <message>
        <source>Photograph this page</source>
        <translation>拍摄本页</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Keep all the same</source>
        <translation>仍然保留</translation>
    </message>
    <message>
        <source>This is the portraits&apos; camera: turn it to the desk, and back afterwards.</source>
        <translation>与人像共用摄像头：请转向桌面，拍完转回。</translation>
    </message>
    <message>
        <source>The page is being made</source>
        <translation>正在处理本页</translation>
    </message>
    <message>
        <source>The case goes on without pictures of the papers: go back to it with Enter.</source>
        <translation>不拍材料也可继续办理，按 Enter 返回。</translation>
    </message>
    <message>
        <source>{count} pages are the most that a case holds</source>
        <translation>每件最多保存 {count} 页</translation>
    </message>
    <message>
        <source>Remove one before you take another.</source>
        <translation>请先删除一页再拍。</translation>
    </message>
    <message>
        <source>Looking for a page</source>
        <translation>正在寻找纸张</translation>
    </message>
    <message>
        <source>All of it is seen and can be read.</source>
        <translation>页面完整，可以辨认。</translation>
    </message>
    <message>
        <source>Hold still and release</source>
        <translation>保持不动，可以拍摄</translation>
    </message>
    <message>
        <source>On with the next page</source>
        <translation>拍下一页</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Photographed pages</source>
        <translation>已拍页面</translation>
    </message>
    <message>
        <source>{page}: {remarks}</source>
        <translation>{page}：{remarks}</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>其他材料</translation>
    </message>
    <message>
        <source>no page found</source>
        <translation>未找到纸张</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>unusual shape</source>
        <translation>形状不符</translation>
    </message>
    <message>
        <source>too coarse</source>
        <translation>分辨率低</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>太暗</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>太亮</translation>
    </message>
    <message>
        <source>reflection</source>
        <translation>反光</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Lay the paper flat on the desk, all of it in the picture</source>
        <translation>请将材料平放桌面，全部入镜</translation>
    </message>
    <message>
        <source>Move the paper into the middle</source>
        <translation>请将材料移到画面中间</translation>
    </message>
    <message>
        <source>Check that the right paper lies there, flat and uncovered</source>
        <translation>请确认材料种类，放平且无遮挡</translation>
    </message>
    <message>
        <source>Bring the camera nearer to the paper</source>
        <translation>请将摄像头靠近材料</translation>
    </message>
    <message>
        <source>More light on the desk</source>
        <translation>请增加桌面光线</translation>
    </message>
    <message>
        <source>Less light on the desk</source>
        <translation>请减弱桌面光线</translation>
    </message>
    <message>
        <source>Turn the paper, or move the lamp: something is reflected</source>
        <translation>有反光，请转动材料或移开灯</translation>
    </message>
    <message>
        <source>Hold still; let the camera focus</source>
        <translation>请勿移动，等待对焦</translation>
    </message>
    <message>
        <source>No page can be told from the desk</source>
        <translation>未能从桌面分辨出纸张</translation>
    </message>
    <message>
        <source>The page reaches the edge of the picture</source>
        <translation>材料碰到画面边缘</translation>
    </message>
    <message>
        <source>Its sides do not fit this kind of paper: {measured} % off</source>
        <translation>长宽比与该类材料不符，相差 {measured}%</translation>
    </message>
    <message>
        <source>{measured} dots an inch, at least {limit} are wanted</source>
        <translation>分辨率 {measured} dpi，至少需要 {limit} dpi</translation>
    </message>
    <message>
        <source>The paper is too dark to be read</source>
        <translation>材料太暗，难以辨认</translation>
    </message>
    <message>
        <source>Parts of the page are white: too much light</source>
        <translation>部分页面发白，光线过强</translation>
    </message>
    <message>
        <source>A reflection covers part of the page</source>
        <translation>部分页面被反光遮住</translation>
    </message>
    <message>
        <source>Edges are {measured} mm wide, at most {limit} mm can be read</source>
        <translation>笔画边缘宽 {measured} 毫米，超过 {limit} 毫米难以辨认</translation>
    </message>
    <message>
        <source>{kind}, page {number}</source>
        <translation>{kind} 第 {number} 页</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>居民户口簿</translation>
    </message>
    <message>
        <source>Guardian&apos;s card</source>
        <translation>监护人身份证</translation>
    </message>
    <message>
        <source>Guardian&apos;s booklet</source>
        <translation>监护人户口簿</translation>
    </message>
    <message>
        <source>Guardianship</source>
        <translation>监护关系证明</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>就业/就学/居住</translation>
    </message>
    <message>
        <source>The pages are saved as {name}.</source>
        <translation>页面已保存为 {name}。</translation>
    </message>
    <message>
        <source>They show whole ID numbers: keep the file like the papers. The audit knows of it.</source>
        <translation>文件含完整证件号码，请与纸质材料同样保管；已记入审计。</translation>
    </message>
    <message>
        <source>Photographed papers</source>
        <translation>材料影像</translation>
    </message>
    <message>
        <source>As they were taken for this case; they are on this computer only.</source>
        <translation>受理本件时拍摄，仅保存在本机。</translation>
    </message>
    <message>
        <source>Resolution {dpi} dpi</source>
        <translation>分辨率 {dpi} dpi</translation>
    </message>
    <message>
        <source>No page photographed yet</source>
        <translation>尚未拍摄材料</translation>
    </message>
    <message>
        <source>Done: back to the case</source>
        <translation>拍完，返回办理</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Hand it over together with the applicant&apos;s papers.</source>
        <translation>请连同材料原件一并交给申请人。</translation>
    </message>
    <message>
        <source>These characters are missing in the fonts of this computer and stand as boxes: {characters}. Write them in by hand and tell the administrator.</source>
        <translation>本机字库缺少以下字符，文书上显示为方框：{characters}。请手写补上，并告知管理员。</translation>
    </message>
    <message>
        <source>The case is filed</source>
        <translation>受理完成</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>受理号</translation>
    </message>
    <message>
        <source>Next applicant</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>领取方式</translation>
    </message>
    <message>
        <source>It is sent by itself; you may go on.</source>
        <translation>系统自动上传，可以继续办理。</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送打印机。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已另存为 {name}。</translation>
    </message>
    <message>
        <source>The region&apos;s template {file} cannot be used ({problem}); the shipped one was. Tell the administrator.</source>
        <translation>本地区模板 {file} 无法使用（{problem}），已改用随程序提供的模板。请告知管理员。</translation>
    </message>
    <message>
        <source>It is safe on this computer. Print the voucher and hand it over.</source>
        <translation>记录已安全保存在本机。请打印领取凭证并交给申请人。</translation>
    </message>
    <message>
        <source>Print the voucher</source>
        <translation>打印领取凭证</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>全部文书</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>No camera was found.</source>
        <translation>没有找到摄像头。</translation>
    </message>
    <message>
        <source>Plug the camera in. The program goes on by itself as soon as it answers.</source>
        <translation>请接好摄像头，接通后会自动继续。</translation>
    </message>
    <message>
        <source>Another program is using the camera.</source>
        <translation>摄像头正被其他程序占用。</translation>
    </message>
    <message>
        <source>Close the other program. The picture then comes back by itself.</source>
        <translation>请关闭其他程序，画面会自动恢复。</translation>
    </message>
    <message>
        <source>The camera was disconnected.</source>
        <translation>摄像头已断开。</translation>
    </message>
    <message>
        <source>Check its cable and plug it in again. Nothing entered so far is lost.</source>
        <translation>请检查连线并重新插上，已录入的内容不会丢失。</translation>
    </message>
    <message>
        <source>The camera sends no new pictures.</source>
        <translation>摄像头没有新画面。</translation>
    </message>
    <message>
        <source>Wait a moment; if it stays like this, unplug the camera and plug it in again.</source>
        <translation>请稍候；如仍无画面，请拔下摄像头重新插上。</translation>
    </message>
    <message>
        <source>The camera&apos;s pictures arrive damaged.</source>
        <translation>摄像头画面损坏。</translation>
    </message>
    <message>
        <source>Use another cable or another socket.</source>
        <translation>请更换连线或换一个接口。</translation>
    </message>
    <message>
        <source>The camera that was set up does not exist.</source>
        <translation>设置中的摄像头不存在。</translation>
    </message>
    <message>
        <source>Ask the administrator to correct the camera setting.</source>
        <translation>请管理员更正摄像头设置。</translation>
    </message>
    <message>
        <source>The program is incomplete: photos cannot be checked.</source>
        <translation>程序不完整，无法检查照片。</translation>
    </message>
    <message>
        <source>Ask the administrator to install the program again.</source>
        <translation>请管理员重新安装程序。</translation>
    </message>
    <message>
        <source>A part of the program was changed: photos cannot be checked.</source>
        <translation>程序文件被改动，无法检查照片。</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>照片无法读取。</translation>
    </message>
    <message>
        <source>Take the photo again.</source>
        <translation>请重新拍摄。</translation>
    </message>
    <message>
        <source>The picture is too large to be judged.</source>
        <translation>照片过大，无法检查。</translation>
    </message>
    <message>
        <source>Choose a smaller picture size for the camera.</source>
        <translation>请为摄像头选择较小的分辨率。</translation>
    </message>
    <message>
        <source>The portrait does not fit into the prescribed file size.</source>
        <translation>证件照超出规定的文件大小。</translation>
    </message>
    <message>
        <source>Take the photo again before a plain background.</source>
        <translation>请在干净的背景前重新拍摄。</translation>
    </message>
    <message>
        <source>The program is already running on this computer.</source>
        <translation>本机已在运行本程序。</translation>
    </message>
    <message>
        <source>Go on in the window that is already open.</source>
        <translation>请在已打开的窗口中继续。</translation>
    </message>
    <message>
        <source>The journal on this computer is damaged.</source>
        <translation>本机受理台账已损坏。</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of the program.</source>
        <translation>台账由更新版本的程序写入。</translation>
    </message>
    <message>
        <source>Ask the administrator to update the program.</source>
        <translation>请管理员升级程序。</translation>
    </message>
    <message>
        <source>The journal cannot be opened with the key of this user.</source>
        <translation>当前用户的密钥打不开台账。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved.</source>
        <translation>磁盘已满，没有保存。</translation>
    </message>
    <message>
        <source>The disk or folder is write-protected: nothing was saved.</source>
        <translation>磁盘或文件夹不可写，没有保存。</translation>
    </message>
    <message>
        <source>Choose another folder or call the administrator, then try again.</source>
        <translation>请换一个文件夹或联系管理员，然后重试。</translation>
    </message>
    <message>
        <source>The disk did not answer: nothing was saved.</source>
        <translation>磁盘没有响应，没有保存。</translation>
    </message>
    <message>
        <source>Try again; if it fails again, stop here and call the administrator.</source>
        <translation>请重试；再次失败时请停止受理并联系管理员。</translation>
    </message>
    <message>
        <source>This computer has no safe place for the program&apos;s keys.</source>
        <translation>本机没有可安全存放密钥的钥匙串。</translation>
    </message>
    <message>
        <source>Ask the administrator to set up the system&apos;s keyring.</source>
        <translation>请管理员配置系统钥匙串。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked.</source>
        <translation>系统钥匙串已锁定。</translation>
    </message>
    <message>
        <source>Unlock it with the password of this computer&apos;s user.</source>
        <translation>请用本机用户密码解锁。</translation>
    </message>
    <message>
        <source>The library cannot be reached.</source>
        <translation>连接不上区域照片库。</translation>
    </message>
    <message>
        <source>Go on serving: records are kept here and sent as soon as the network is back.</source>
        <translation>可继续受理：记录保存在本机，网络恢复后自动上传。</translation>
    </message>
    <message>
        <source>The library answers too slowly.</source>
        <translation>区域照片库响应过慢。</translation>
    </message>
    <message>
        <source>Go on serving: records are kept here and sent again by themselves.</source>
        <translation>可继续受理：记录保存在本机，稍后自动重传。</translation>
    </message>
    <message>
        <source>The library is busy.</source>
        <translation>区域照片库繁忙。</translation>
    </message>
    <message>
        <source>The library reports a failure of its own.</source>
        <translation>区域照片库自身发生故障。</translation>
    </message>
    <message>
        <source>Go on serving. If it lasts longer than an hour, tell the library&apos;s administrator.</source>
        <translation>可继续受理。超过一小时仍未恢复，请告知照片库管理员。</translation>
    </message>
    <message>
        <source>The library gave an answer that this program does not understand.</source>
        <translation>区域照片库的答复无法识别。</translation>
    </message>
    <message>
        <source>Go on serving, and ask the administrator whether the program has to be updated.</source>
        <translation>可继续受理，并请管理员确认程序是否需要升级。</translation>
    </message>
    <message>
        <source>Sending is halted: the library could not prove who it is.</source>
        <translation>上传已停止：无法确认区域照片库的身份。</translation>
    </message>
    <message>
        <source>Go on serving and call the administrator; nothing is sent until this is solved.</source>
        <translation>可继续受理，并联系管理员；解决之前不会上传。</translation>
    </message>
    <message>
        <source>Sending is halted: this counter has no credential for the library.</source>
        <translation>上传已停止：本窗口没有区域照片库的凭据。</translation>
    </message>
    <message>
        <source>Go on serving and ask the administrator to enter the credential.</source>
        <translation>可继续受理，并请管理员录入凭据。</translation>
    </message>
    <message>
        <source>Sending is halted: the library refuses this counter&apos;s credential.</source>
        <translation>上传已停止：区域照片库拒绝了本窗口的凭据。</translation>
    </message>
    <message>
        <source>Go on serving and ask the administrator to renew the credential.</source>
        <translation>可继续受理，并请管理员更换凭据。</translation>
    </message>
    <message>
        <source>Sending is halted: this computer&apos;s clock is wrong.</source>
        <translation>上传已停止：本机时间不正确。</translation>
    </message>
    <message>
        <source>Ask the administrator to correct date and time.</source>
        <translation>请管理员校准日期和时间。</translation>
    </message>
    <message>
        <source>The library refused this record.</source>
        <translation>区域照片库退回了这条记录。</translation>
    </message>
    <message>
        <source>Ask the library why, then send it again from the journal.</source>
        <translation>请向照片库了解原因，然后在台账中重新上传。</translation>
    </message>
    <message>
        <source>No printer was found.</source>
        <translation>没有找到打印机。</translation>
    </message>
    <message>
        <source>Check paper and printer, then try again. The case itself is safely filed.</source>
        <translation>请检查纸张和打印机后重试。受理记录已安全保存。</translation>
    </message>
    <message>
        <source>A setting of this program is wrong.</source>
        <translation>程序设置有误。</translation>
    </message>
    <message>
        <source>Ask the administrator to correct the settings file.</source>
        <translation>请管理员更正设置文件。</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>程序出现错误。</translation>
    </message>
    <message>
        <source>Try the last step again. What was filed is safe; tell the administrator the time.</source>
        <translation>请重试上一步。已受理的记录不受影响；请将出错时间告知管理员。</translation>
    </message>
    <message>
        <source>There is no journal in this folder.</source>
        <translation>此文件夹中没有台账。</translation>
    </message>
    <message>
        <source>Name the folder of the journal with --data.</source>
        <translation>请用 --data 指明台账所在的文件夹。</translation>
    </message>
    <message>
        <source>This folder holds a journal with other records.</source>
        <translation>此文件夹中已有另一份记有其他业务的台账。</translation>
    </message>
    <message>
        <source>Restore into an empty folder (--data), or move the journal that is there away first.</source>
        <translation>请恢复到空文件夹（--data），或先将现有台账移走。</translation>
    </message>
    <message>
        <source>The backup cannot be opened.</source>
        <translation>无法打开备份。</translation>
    </message>
    <message>
        <source>Check the passphrase and the file: one of the two is not the right one.</source>
        <translation>请核对口令和文件：两者必有一项不对。</translation>
    </message>
    <message>
        <source>The backup is not sound; nothing was changed.</source>
        <translation>备份内容不完好，未作任何改动。</translation>
    </message>
    <message>
        <source>Examine the journal with “counter-app verify”, or use an older backup.</source>
        <translation>请用“counter-app verify”检查台账，或改用更早的备份。</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>口令太短。</translation>
    </message>
    <message>
        <source>Choose one of 12 characters or more, and keep it apart from the backup.</source>
        <translation>请使用至少 12 个字符的口令，并与备份分开保管。</translation>
    </message>
    <message>
        <source>The passphrase was typed differently the second time.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>Begin again; nothing was written.</source>
        <translation>请重新开始；尚未写入任何内容。</translation>
    </message>
    <message>
        <source>This photo has left the computer; the library holds it.</source>
        <translation>此照片已从本机移出，由区域照片库保管。</translation>
    </message>
    <message>
        <source>Its receipt is no longer printed here; look the person up in the library.</source>
        <translation>其文书不再由本机打印；请在照片库中查询该人员。</translation>
    </message>
    <message>
        <source>Your sign-in is no longer valid at the library.</source>
        <translation>您的登录在区域照片库已失效。</translation>
    </message>
    <message>
        <source>Sign in again; the open case is kept.</source>
        <translation>请重新登录；正在办理的业务会保留。</translation>
    </message>
    <message>
        <source>The library shows photos only to officers who signed in with it.</source>
        <translation>区域照片库只向联网登录的民警提供照片。</translation>
    </message>
    <message>
        <source>Take a new photo, or lock the window and sign in again when the network is back.</source>
        <translation>请重新拍照，或在网络恢复后锁定窗口并重新登录。</translation>
    </message>
    <message>
        <source>The library does not accept this counter&apos;s signed audit.</source>
        <translation>照片库不接受本窗口签名的审计链。</translation>
    </message>
    <message>
        <source>Go on serving, and tell the administrator today: “counter-app verify” shows what was changed.</source>
        <translation>可继续办理业务，并于当日告知管理员：运行“counter-app verify”可查明何处被更改。</translation>
    </message>
    <message>
        <source>The case has moved on meanwhile; nothing was recorded.</source>
        <translation>该业务的状态已变化，本次未作登记。</translation>
    </message>
    <message>
        <source>Look at how it stands now, then try again.</source>
        <translation>请查看当前状态后重试。</translation>
    </message>
    <message>
        <source>This counter does not know the library&apos;s key yet: nothing can be sealed.</source>
        <translation>本窗口尚未取得照片库的密钥，无法加密封装。</translation>
    </message>
    <message>
        <source>Start the program once while the network is there; it asks for the key by itself.</source>
        <translation>请在网络可用时启动一次本程序，程序会自动取得密钥。</translation>
    </message>
    <message>
        <source>The library&apos;s receipt is damaged, or no such receipt.</source>
        <translation>照片库的回执文件已损坏，或并非此类回执。</translation>
    </message>
    <message>
        <source>Fetch it from the library once more; nothing was changed here.</source>
        <translation>请向照片库重新领取；本机数据未作任何更改。</translation>
    </message>
    <message>
        <source>The receipt is of another library, or for another counter.</source>
        <translation>该回执来自其他照片库，或属于其他窗口。</translation>
    </message>
    <message>
        <source>Bring it to the counter whose file it acknowledges; nothing was changed here.</source>
        <translation>请交给该回执所对应的窗口；本机数据未作任何更改。</translation>
    </message>
    <message>
        <source>The receipt printer does not answer.</source>
        <translation>小票打印机没有响应。</translation>
    </message>
    <message>
        <source>Check that it is switched on, connected and has paper, and close its lid; then print again. Until then the paper can be saved as PDF.</source>
        <translation>请检查电源、连接线、纸卷和上盖，然后重新打印。在此之前可先另存为 PDF。</translation>
    </message>
    <message>
        <source>A template of the papers cannot be used.</source>
        <translation>文书模板无法使用。</translation>
    </message>
    <message>
        <source>Where it is one of the region&apos;s, the shipped one is used instead. Tell the administrator.</source>
        <translation>如为本地区自定模板，已改用随程序提供的模板。请告知管理员。</translation>
    </message>
    <message>
        <source>Switch the printer on and print again, or save the paper as a PDF file.</source>
        <translation>请打开打印机后重新打印，或将文书保存为 PDF 文件。</translation>
    </message>
    <message>
        <source>The paper was not printed or saved.</source>
        <translation>文书未能打印或保存。</translation>
    </message>
    <message>
        <source>Serve nobody else here; call the administrator: “counter-app verify” shows the damage, and “counter-app restore” brings back the last backup and keeps what is here beside it.</source>
        <translation>请勿在本机继续办理业务，并联系管理员：“counter-app verify”可显示损坏之处，“counter-app restore”可恢复最近的备份，现有数据另行保留。</translation>
    </message>
    <message>
        <source>Records on this computer are damaged; they were set apart and are not sent.</source>
        <translation>本机有记录已损坏，已单独标记，不再上传。</translation>
    </message>
    <message>
        <source>Go on serving, and tell the administrator: “counter-app verify” names them, a backup may hold them whole.</source>
        <translation>可继续办理业务，并告知管理员：运行“counter-app verify”可列出这些记录，备份中可能有完好的副本。</translation>
    </message>
    <message>
        <source>Sign in to the computer as the counter&apos;s own user. If the key is lost, the administrator brings back the last backup with “counter-app restore”; without a backup nobody can read this journal again.</source>
        <translation>请用本窗口的专用账户登录电脑。若密钥已丢失，请管理员用“counter-app restore”恢复最近的备份；没有备份则无人能再读取此台账。</translation>
    </message>
    <message>
        <source>Photos on this computer are damaged; the library holds them whole.</source>
        <translation>本机有照片已损坏，区域照片库中保存完好。</translation>
    </message>
    <message>
        <source>Go on serving: they are fetched back by themselves as soon as the library answers. If this comes again, tell the administrator: the disk may be failing.</source>
        <translation>请继续办理：照片库一有应答，程序会自动取回。如再次出现此提示，请告知管理员：磁盘可能有故障。</translation>
    </message>
    <message>
        <source>This photo is damaged on this computer.</source>
        <translation>本机保存的这张照片已损坏。</translation>
    </message>
    <message>
        <source>Where the library has received the case, the photo is fetched back by itself. Otherwise keep the papers of the case, and ask the administrator to restore a backup; without one, take the photo anew.</source>
        <translation>照片库已收到该件的，程序会自动取回照片；未收到的，请留好该件的材料，并请管理员恢复备份；没有备份的，请重新拍照。</translation>
    </message>
    <message>
        <source>A registration under this birth certificate exists already; nothing was filed.</source>
        <translation>该出生医学证明已有在办的入户申请，本次未保存。</translation>
    </message>
    <message>
        <source>Look the certificate number up in the list, or compare it with the paper.</source>
        <translation>请在列表中查找该证明编号，或与证明原件核对。</translation>
    </message>
    <message>
        <source>The content of this case can no longer be read on this computer.</source>
        <translation>本机已无法读取该件的内容。</translation>
    </message>
    <message>
        <source>Keep its papers, and ask the administrator to restore the last backup. Where the list says that the library received it, nothing has to be taken anew; otherwise take no new application for it yet.</source>
        <translation>请留好该件的材料，并请管理员恢复最近的备份。列表中注明照片库已收到的，无需重新受理；未注明的，暂勿重新受理。</translation>
    </message>
    <message>
        <source>This computer lacks the library for receipt printers on USB (libusb).</source>
        <translation>本机缺少 USB 小票打印机所需的程序库（libusb）。</translation>
    </message>
    <message>
        <source>Ask the administrator to install libusb, or to connect the printer by network. Until then the paper can be saved as PDF.</source>
        <translation>请管理员安装 libusb，或改用网络方式连接打印机。在此之前可将文书另存为 PDF。</translation>
    </message>
    <message>
        <source>These pages have left the computer, as the case&apos;s photos have.</source>
        <translation>这些页面已与该件照片一同从本机清除。</translation>
    </message>
    <message>
        <source>They were kept nowhere else; ask the applicant for the papers if need be.</source>
        <translation>其他地方未保存，如需要请申请人再次出示材料。</translation>
    </message>
    <message>
        <source>Call the administrator to free space, then try again; nothing entered is lost.</source>
        <translation>请联系管理员清理磁盘空间后重试；已录入的内容不会丢失。</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>No face in the picture</source>
        <translation>画面中没有人脸</translation>
    </message>
    <message>
        <source>Ask the applicant to sit down and face the camera.</source>
        <translation>请申请人坐好，面向镜头。</translation>
    </message>
    <message>
        <source>More than one face in the picture</source>
        <translation>画面中不止一张人脸</translation>
    </message>
    <message>
        <source>Ask everyone else to step out of the picture.</source>
        <translation>请其他人离开画面。</translation>
    </message>
    <message>
        <source>Too far from the camera</source>
        <translation>离镜头太远</translation>
    </message>
    <message>
        <source>Ask the applicant to move closer.</source>
        <translation>请申请人靠近一些。</translation>
    </message>
    <message>
        <source>Too close to the camera</source>
        <translation>离镜头太近</translation>
    </message>
    <message>
        <source>Ask the applicant to move back a little.</source>
        <translation>请申请人后退一些。</translation>
    </message>
    <message>
        <source>The head does not fit into the picture</source>
        <translation>头部超出画面</translation>
    </message>
    <message>
        <source>Bring the head into the guide; adjust the seat or the camera.</source>
        <translation>请调整座椅或摄像头，使头部进入取景框。</translation>
    </message>
    <message>
        <source>Not in the middle</source>
        <translation>没有居中</translation>
    </message>
    <message>
        <source>Ask the applicant to move into the guide.</source>
        <translation>请申请人移到取景框中间。</translation>
    </message>
    <message>
        <source>The head is tilted</source>
        <translation>头部倾斜</translation>
    </message>
    <message>
        <source>Ask the applicant to hold the head upright.</source>
        <translation>请申请人把头摆正。</translation>
    </message>
    <message>
        <source>The face is turned to one side</source>
        <translation>脸偏向一侧</translation>
    </message>
    <message>
        <source>Ask the applicant to look straight at the camera.</source>
        <translation>请申请人正对镜头。</translation>
    </message>
    <message>
        <source>The chin is raised or lowered</source>
        <translation>抬头或低头</translation>
    </message>
    <message>
        <source>Ask the applicant to look level into the camera.</source>
        <translation>请申请人平视镜头。</translation>
    </message>
    <message>
        <source>The eyes are closed</source>
        <translation>眼睛闭着</translation>
    </message>
    <message>
        <source>Ask the applicant to open the eyes; take the photo again.</source>
        <translation>请申请人睁开眼睛，重新拍摄。</translation>
    </message>
    <message>
        <source>The eyes may be half closed</source>
        <translation>眼睛可能没有完全睁开</translation>
    </message>
    <message>
        <source>Check by eye that both eyes are open.</source>
        <translation>请目视确认双眼睁开。</translation>
    </message>
    <message>
        <source>The eyes look to one side</source>
        <translation>目光偏向一侧</translation>
    </message>
    <message>
        <source>Ask the applicant to look into the lens.</source>
        <translation>请申请人看镜头。</translation>
    </message>
    <message>
        <source>The mouth is open</source>
        <translation>嘴巴张开</translation>
    </message>
    <message>
        <source>Ask the applicant to close the mouth.</source>
        <translation>请申请人闭上嘴。</translation>
    </message>
    <message>
        <source>The applicant is smiling</source>
        <translation>申请人在笑</translation>
    </message>
    <message>
        <source>Ask for a natural, calm expression.</source>
        <translation>请保持自然平静的表情。</translation>
    </message>
    <message>
        <source>Glasses are worn</source>
        <translation>佩戴眼镜</translation>
    </message>
    <message>
        <source>Check by eye: always worn, no glare, no tint, the frame leaves the eyes free.</source>
        <translation>请确认平时常戴、无反光、镜片无色、不遮眼。</translation>
    </message>
    <message>
        <source>The head may be covered</source>
        <translation>头部可能有遮盖</translation>
    </message>
    <message>
        <source>Check by eye that nothing is worn on the head.</source>
        <translation>请目视确认没有戴帽子或头饰。</translation>
    </message>
    <message>
        <source>Hair may hide the eyebrows</source>
        <translation>头发可能遮住眉毛</translation>
    </message>
    <message>
        <source>Check by eye that the eyebrows are free; otherwise brush the hair aside.</source>
        <translation>请目视确认露出眉毛，否则请拨开头发。</translation>
    </message>
    <message>
        <source>The face is too dark</source>
        <translation>面部过暗</translation>
    </message>
    <message>
        <source>Turn the lights up, or turn the applicant to the light.</source>
        <translation>请调亮灯光，或请其面向光源。</translation>
    </message>
    <message>
        <source>The face is too bright</source>
        <translation>面部过亮</translation>
    </message>
    <message>
        <source>Turn the lights down.</source>
        <translation>请调暗灯光。</translation>
    </message>
    <message>
        <source>One side of the face is darker</source>
        <translation>面部一侧偏暗</translation>
    </message>
    <message>
        <source>Switch on both lamps; keep out light from the side.</source>
        <translation>请打开两侧灯光，避免侧面光线。</translation>
    </message>
    <message>
        <source>Parts of the face are burnt out</source>
        <translation>面部局部过曝</translation>
    </message>
    <message>
        <source>Turn the lights down or move them away.</source>
        <translation>请调暗灯光或移远光源。</translation>
    </message>
    <message>
        <source>Parts of the face are lost in shadow</source>
        <translation>面部局部过暗，看不清</translation>
    </message>
    <message>
        <source>Light the face from the front.</source>
        <translation>请从正面补光。</translation>
    </message>
    <message>
        <source>The colours are off</source>
        <translation>颜色失真</translation>
    </message>
    <message>
        <source>Keep out coloured light; use the counter&apos;s own lamps only.</source>
        <translation>请避免有色光线，只使用窗口灯光。</translation>
    </message>
    <message>
        <source>The background is not white</source>
        <translation>背景不是白色</translation>
    </message>
    <message>
        <source>Pull the white screen down behind the applicant.</source>
        <translation>请放下申请人身后的白色幕布。</translation>
    </message>
    <message>
        <source>The background is uneven</source>
        <translation>背景不均匀</translation>
    </message>
    <message>
        <source>Smooth the screen; remove objects and shadows behind the applicant.</source>
        <translation>请拉平幕布，清除身后的物品和阴影。</translation>
    </message>
    <message>
        <source>The clothes are almost white</source>
        <translation>上衣接近白色</translation>
    </message>
    <message>
        <source>Ask for a darker top, so that it stands out from the background.</source>
        <translation>请换深色上衣，与背景区分。</translation>
    </message>
    <message>
        <source>The picture is blurred</source>
        <translation>照片模糊</translation>
    </message>
    <message>
        <source>Ask the applicant to keep still; clean or focus the lens.</source>
        <translation>请申请人保持不动；擦拭镜头或重新对焦。</translation>
    </message>
    <message>
        <source>The picture has no colour</source>
        <translation>照片没有颜色</translation>
    </message>
    <message>
        <source>Switch the camera to colour.</source>
        <translation>请将摄像头切换到彩色。</translation>
    </message>
    <message>
        <source>The top of the hair could not be found</source>
        <translation>找不到头顶发际位置</translation>
    </message>
    <message>
        <source>Check by eye that there is a little room above the hair.</source>
        <translation>请目视确认头顶上方留有少许空隙。</translation>
    </message>
    <message>
        <source>The face is too wide or too narrow in the portrait</source>
        <translation>证件照脸部宽度不合规定</translation>
    </message>
    <message>
        <source>Take the photo again with the head in the guide.</source>
        <translation>请将头部对准取景框重新拍摄。</translation>
    </message>
    <message>
        <source>The room above the hair is not as prescribed</source>
        <translation>头顶上方距离不合规定</translation>
    </message>
    <message>
        <source>Tall hair may be cut; otherwise take the photo again.</source>
        <translation>头发过高可以裁切，否则请重新拍摄。</translation>
    </message>
    <message>
        <source>The eyes are too low in the portrait</source>
        <translation>证件照中眼睛位置过低</translation>
    </message>
    <message>
        <source>The face is not centred in the portrait</source>
        <translation>证件照中面部没有居中</translation>
    </message>
    <message>
        <source>The portrait had to be enlarged</source>
        <translation>证件照经过放大</translation>
    </message>
    <message>
        <source>Move the applicant closer and take the photo again.</source>
        <translation>请申请人靠近一些，重新拍摄。</translation>
    </message>
    <message>
        <source>The portrait&apos;s background is not white enough</source>
        <translation>证件照背景不够白</translation>
    </message>
    <message>
        <source>Light the screen behind the applicant and take the photo again.</source>
        <translation>请照亮身后幕布，重新拍摄。</translation>
    </message>
    <message>
        <source>The picture file has an unusual size</source>
        <translation>照片文件大小不常见</translation>
    </message>
    <message>
        <source>It may be used; a plain background usually helps.</source>
        <translation>可以使用；背景干净通常会有改善。</translation>
    </message>
    <message>
        <source>The picture file is too large</source>
        <translation>照片文件过大</translation>
    </message>
    <message>
        <source>Take the photo again before a plain background.</source>
        <translation>请在干净的背景前重新拍摄。</translation>
    </message>
    <message>
        <source>Some points could not be measured</source>
        <translation>部分项目无法测量</translation>
    </message>
    <message>
        <source>Check the whole portrait by eye.</source>
        <translation>请目视检查整张证件照。</translation>
    </message>
    <message>
        <source>Ask the applicant to move a little to their left.</source>
        <translation>请申请人向其左侧移动一些。</translation>
    </message>
    <message>
        <source>Ask the applicant to move a little to their right.</source>
        <translation>请申请人向其右侧移动一些。</translation>
    </message>
    <message>
        <source>Ask the applicant to tilt the head to their left until it is upright.</source>
        <translation>请申请人把头向其左侧摆正。</translation>
    </message>
    <message>
        <source>Ask the applicant to tilt the head to their right until it is upright.</source>
        <translation>请申请人把头向其右侧摆正。</translation>
    </message>
    <message>
        <source>Ask the applicant to turn the face a little to their left.</source>
        <translation>请申请人把脸向其左侧转一点。</translation>
    </message>
    <message>
        <source>Ask the applicant to turn the face a little to their right.</source>
        <translation>请申请人把脸向其右侧转一点。</translation>
    </message>
    <message>
        <source>Ask the applicant to raise the chin a little.</source>
        <translation>请申请人略微抬头。</translation>
    </message>
    <message>
        <source>Ask the applicant to lower the chin a little.</source>
        <translation>请申请人略微低头。</translation>
    </message>
    <message>
        <source>The applicant&apos;s left side needs more light.</source>
        <translation>申请人左侧需要补光。</translation>
    </message>
    <message>
        <source>The applicant&apos;s right side needs more light.</source>
        <translation>申请人右侧需要补光。</translation>
    </message>
    <message>
        <source>Must be fixed</source>
        <translation>必须改正</translation>
    </message>
    <message>
        <source>Should be fixed</source>
        <translation>建议改正</translation>
    </message>
    <message>
        <source>Check by eye</source>
        <translation>目视确认</translation>
    </message>
    <message>
        <source>The photo from the library is older than this card allows</source>
        <translation>照片库中的照片已超过本证件允许的使用期限</translation>
    </message>
    <message>
        <source>Take a new photo.</source>
        <translation>请重新拍摄。</translation>
    </message>
    <message>
        <source>Photo from the library: only you can see whether it is this person</source>
        <translation>照片来自照片库，是否为本人须由您确认</translation>
    </message>
    <message>
        <source>Compare it with the applicant: the same person, and do they still look like it?</source>
        <translation>请与申请人本人比对：是否为同一人，相貌是否仍然相符？</translation>
    </message>
    <message>
        <source>In the portrait the head is too tall or too short</source>
        <translation>证件照中头部过高或过短</translation>
    </message>
    <message>
        <source>Take another with the hair lying flat, and the head upright.</source>
        <translation>请压平头发、端正头部后重新拍摄。</translation>
    </message>
    <message>
        <source>In the portrait the eyes are too near to or too far from each other</source>
        <translation>证件照中双眼距离不符合要求</translation>
    </message>
    <message>
        <source>Take another with the face straight to the camera.</source>
        <translation>请正对镜头重新拍摄。</translation>
    </message>
    <message>
        <source>Someone else seems to be in the picture</source>
        <translation>画面中似乎有其他人</translation>
    </message>
    <message>
        <source>Look at both edges of the picture: is anyone beside or behind the applicant?</source>
        <translation>请查看画面两侧：申请人旁边或身后是否有人？</translation>
    </message>
    <message>
        <source>The eyes are few pixels apart</source>
        <translation>双眼间距像素偏少</translation>
    </message>
    <message>
        <source>Ask the applicant to come a little closer.</source>
        <translation>请申请人稍微靠近一些。</translation>
    </message>
    <message>
        <source>The glasses are dark</source>
        <translation>佩戴有色眼镜</translation>
    </message>
    <message>
        <source>Ask the applicant to take off tinted glasses or to wear clear ones.</source>
        <translation>请申请人摘下有色眼镜，或换戴透明眼镜。</translation>
    </message>
    <message>
        <source>Something shines before the eyes</source>
        <translation>眼部有反光</translation>
    </message>
    <message>
        <source>Look at the lenses: a lamp must not be reflected in them. Tilt the glasses a little or turn the lamp.</source>
        <translation>请查看镜片：不得有灯光反射。可略微调整眼镜角度或移动灯具。</translation>
    </message>
    <message>
        <source>The pupils are red</source>
        <translation>有红眼</translation>
    </message>
    <message>
        <source>Switch the flash off and take another photo.</source>
        <translation>请关闭闪光灯后重新拍摄。</translation>
    </message>
    <message>
        <source>Mouth or chin may be covered</source>
        <translation>口部或下巴可能被遮挡</translation>
    </message>
    <message>
        <source>Look: no mask, no hand, no scarf before the face.</source>
        <translation>请查看：面部不得有口罩、手或围巾遮挡。</translation>
    </message>
    <message>
        <source>An ear may be hidden</source>
        <translation>耳朵可能被遮挡</translation>
    </message>
    <message>
        <source>Look: both ears have to be free. Ask the applicant to put the hair behind them.</source>
        <translation>请查看：须露出双耳。请申请人将头发拢到耳后。</translation>
    </message>
    <message>
        <source>The light falls from above or from below</source>
        <translation>光线从上方或下方照射</translation>
    </message>
    <message>
        <source>Bring the light to the height of the face.</source>
        <translation>请将灯光调到与面部同高。</translation>
    </message>
    <message>
        <source>The skin shines</source>
        <translation>面部反光</translation>
    </message>
    <message>
        <source>Soften the light, or let the applicant dab the face dry.</source>
        <translation>请柔化灯光，或请申请人擦干面部。</translation>
    </message>
    <message>
        <source>The picture is flat</source>
        <translation>照片层次不足</translation>
    </message>
    <message>
        <source>Clean the lens and keep light from falling into it.</source>
        <translation>请擦净镜头，避免光线直射镜头。</translation>
    </message>
    <message>
        <source>The head throws a shadow on the wall</source>
        <translation>头部在背景上有阴影</translation>
    </message>
    <message>
        <source>Ask the applicant to sit further from the wall, or light the wall.</source>
        <translation>请申请人离背景墙远一些，或照亮背景。</translation>
    </message>
    <message>
        <source>The picture has a border</source>
        <translation>照片带有边框</translation>
    </message>
    <message>
        <source>Use a picture without a border.</source>
        <translation>请使用无边框的照片。</translation>
    </message>
    <message>
        <source>The picture is grainy</source>
        <translation>照片噪点较多</translation>
    </message>
    <message>
        <source>Give more light.</source>
        <translation>请增加照明。</translation>
    </message>
    <message>
        <source>The picture is damaged by compression</source>
        <translation>照片压缩失真</translation>
    </message>
    <message>
        <source>Use the original picture, or set the camera to a better quality.</source>
        <translation>请使用原图，或提高摄像头画质。</translation>
    </message>
    <message>
        <source>The picture was enlarged</source>
        <translation>照片经过放大</translation>
    </message>
    <message>
        <source>Use the original picture in its own size.</source>
        <translation>请使用原始尺寸的照片。</translation>
    </message>
    <message>
        <source>In the portrait the chin is too near to the lower edge</source>
        <translation>证件照中下巴离下边过近</translation>
    </message>
    <message>
        <source>Take another with the head upright and the shoulders in the picture.</source>
        <translation>请端正头部并露出肩部后重新拍摄。</translation>
    </message>
    <message>
        <source>The file names another resolution</source>
        <translation>文件标注的分辨率不符</translation>
    </message>
    <message>
        <source>Take a new photo, or let the picture be made anew.</source>
        <translation>请重新拍摄，或重新制作照片。</translation>
    </message>
    <message>
        <source>The file is a progressive JPEG</source>
        <translation>文件为渐进式 JPEG</translation>
    </message>
    <message>
        <source>The picture is not in three colours</source>
        <translation>照片不是三色彩色</translation>
    </message>
    <message>
        <source>Take a new photo in colour.</source>
        <translation>请重新拍摄彩色照片。</translation>
    </message>
    <message>
        <source>{measured}
at least {limit}</source>
        <translation>{measured}
应不低于 {limit}</translation>
    </message>
    <message>
        <source>{measured}
at most {limit}</source>
        <translation>{measured}
应不高于 {limit}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Enter the name as it stands in the household booklet.</source>
        <translation>请按户口簿录入姓名。</translation>
    </message>
    <message>
        <source>The name is longer than {most} characters; check it.</source>
        <translation>姓名超过 {most} 个字，请核对。</translation>
    </message>
    <message>
        <source>Digits and signs cannot stand in a name; remove them.</source>
        <translation>姓名中不能有数字或符号，请删除。</translation>
    </message>
    <message>
        <source>Enter the ID number from the household booklet.</source>
        <translation>请按户口簿录入公民身份号码。</translation>
    </message>
    <message>
        <source>The number has {typed} characters, it must have {length}.</source>
        <translation>已录入 {typed} 位，应为 {length} 位。</translation>
    </message>
    <message>
        <source>Only digits, and X at the very end, are possible.</source>
        <translation>只能是数字，最后一位可以是 X。</translation>
    </message>
    <message>
        <source>No province has these first two digits; check them.</source>
        <translation>前两位不是任何省份的代码，请核对。</translation>
    </message>
    <message>
        <source>Digits 7 to 14 are no date of birth; check them.</source>
        <translation>第 7 至 14 位不是有效的出生日期，请核对。</translation>
    </message>
    <message>
        <source>The date of birth is in the future; check digits 7 to 14.</source>
        <translation>出生日期在今天之后，请核对第 7 至 14 位。</translation>
    </message>
    <message>
        <source>The last character does not fit the others: one character is mistyped or two are swapped.</source>
        <translation>校验码不符：可能输错一位，或两位颠倒。</translation>
    </message>
    <message>
        <source>The household place is not known to this program. Choose it from the list.</source>
        <translation>户籍地代码无法识别，请在列表中选择。</translation>
    </message>
    <message>
        <source>This window may serve applicants of that household place from {day} on. Ask them to come back then.</source>
        <translation>本窗口自 {day}起受理该户籍地申请人，请届时再来。</translation>
    </message>
    <message>
        <source>First cards for that household place are not issued here. The applicant applies where the household is registered.</source>
        <translation>该户籍地的首次申领不在本窗口办理，请到户籍地公安机关申领。</translation>
    </message>
    <message>
        <source>Enter who shall receive the letter.</source>
        <translation>请录入收件人。</translation>
    </message>
    <message>
        <source>Enter a mobile number of 11 digits, or a number with its area code.</source>
        <translation>请录入 11 位手机号码，或带区号的固定电话。</translation>
    </message>
    <message>
        <source>A postcode has 6 digits; it may also be left empty.</source>
        <translation>邮政编码为 6 位数字，也可不填。</translation>
    </message>
    <message>
        <source>Without this consent the card can only be collected at the window.</source>
        <translation>不同意的，只能到窗口领取。</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Applies in person.</source>
        <translation>由本人申领。</translation>
    </message>
    <message>
        <source>Under 16: a guardian has to be present and applies for the applicant.</source>
        <translation>未满 16 周岁：须由监护人到场代为申领。</translation>
    </message>
    <message>
        <source>For life</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} 年</translation>
    </message>
    <message>
        <source>{zh} ({en})</source>
        <translation>{zh}（{en}）</translation>
    </message>
    <message>
        <source>{province_zh} {zh} ({en}, {province_en})</source>
        <translation>{province_zh} {zh}（{en}, {province_en}）</translation>
    </message>
    <message>
        <source>The two numbers differ: ask the applicant once more.</source>
        <translation>两次录入的号码不一致，请再次询问。</translation>
    </message>
    <message>
        <source>Enter street, house and door: at least {least} characters.</source>
        <translation>请录入街道、门牌、室号，至少 {least} 个字。</translation>
    </message>
    <message>
        <source>Choose the county or district from the list.</source>
        <translation>请从列表中选择县（市、区）。</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year} 年 {month} 月 {day} 日</translation>
    </message>
    <message>
        <source>{years}</source>
        <comment>an age in whole years</comment>
        <translation>{years} 周岁</translation>
    </message>
    <message>
        <source>{zh} ({name_en})</source>
        <translation>{zh}</translation>
    </message>
    <message>
        <source>{province_zh} {zh} ({name_en}, {province_en})</source>
        <translation>{province_zh}{zh}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help for this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Journal</source>
        <translation>受理台账</translation>
    </message>
    <message>
        <source>Everything filed at this window, newest first.</source>
        <translation>本窗口全部受理记录，最新的在前。</translation>
    </message>
    <message>
        <source>Search: receipt number, name, day, or a whole ID number</source>
        <translation>搜索：受理号、姓名、日期或完整公民身份号码</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新上传</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{receipt_no} is in the queue again.</source>
        <translation>{receipt_no} 已重新排队上传。</translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>Use fewer words or another spelling.</source>
        <translation>请减少关键词或换一种写法。</translation>
    </message>
    <message>
        <source>Nothing has been filed yet.</source>
        <translation>还没有受理记录。</translation>
    </message>
    <message>
        <source>Filed cases appear here.</source>
        <translation>受理完成的记录会显示在这里。</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>受理号</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Used all the same by officer {officer}: {reason}</source>
        <translation>民警 {officer} 决定采用，理由：{reason}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>公民身份号码</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>上传状态</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>The list is saved as {name}.</source>
        <translation>清单已保存为 {name}。</translation>
    </message>
    <message>
        <source>It holds names: keep it like the papers. ID numbers are masked.</source>
        <translation>清单含姓名，请按纸质材料保管。公民身份号码已遮蔽。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>What became of the case</source>
        <translation>业务办理经过</translation>
    </message>
    <message>
        <source>officer {officer}</source>
        <translation>民警 {officer}</translation>
    </message>
    <message>
        <source>Damaged, set apart and not sent: {count}</source>
        <translation>已损坏、已单独搁置且未上传：{count} 条</translation>
    </message>
    <message>
        <source>{receipt_no}, filed {moment}</source>
        <translation>{receipt_no}，受理时间 {moment}</translation>
    </message>
    <message>
        <source>Keep the papers of these cases, take no new application for them yet, and ask the administrator to restore them from a backup; “counter-app verify” names the damage.</source>
        <translation>请妥善保管相关纸质材料，暂勿重新受理，并请管理员从备份中恢复；“counter-app verify”可查明损坏情况。</translation>
    </message>
    <message>
        <source>from 2026-11-01</source>
        <translation>起 2026-11-01</translation>
    </message>
    <message>
        <source>to 2026-11-30</source>
        <translation>止 2026-11-30</translation>
    </message>
    <message>
        <source>Sent or not</source>
        <translation>全部上传状态</translation>
    </message>
    <message>
        <source>Late or not</source>
        <translation>不限是否逾期</translation>
    </message>
    <message>
        <source>The list is being written: {done} of {total} cases</source>
        <translation>正在写出清单：{done}/{total} 件</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重打领取凭证</translation>
    </message>
    <message>
        <source>Later steps</source>
        <translation>后续办理</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;Excel workbooks (*.xlsx)</source>
        <translation>CSV 表格 (*.csv);;Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Photographed papers: {count}</source>
        <translation>材料影像：{count} 页</translation>
    </message>
    <message>
        <source>Registrations of newborns: {count}</source>
        <translation>新生儿入户 {count} 件</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>全部办理状态</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>Cases: {count}</source>
        <translation>共 {count} 件</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <comment>zh_CN in the Chinese catalogue</comment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>Later</name>
    <message>
        <source>Who takes the card?</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹核验</translation>
    </message>
    <message>
        <source>Name of the guardian</source>
        <translation>监护人姓名</translation>
    </message>
    <message>
        <source>EMS number</source>
        <translation>EMS 邮件号</translation>
    </message>
    <message>
        <source>The number once more</source>
        <translation>再次录入邮件号</translation>
    </message>
    <message>
        <source>How shall the card be handed over instead?</source>
        <translation>变更为何种领取方式？</translation>
    </message>
    <message>
        <source>Name of the proxy</source>
        <translation>受托人姓名</translation>
    </message>
    <message>
        <source>ID number of the proxy</source>
        <translation>受托人公民身份号码</translation>
    </message>
    <message>
        <source>Telephone of the proxy</source>
        <translation>受托人联系电话</translation>
    </message>
    <message>
        <source>Check this again.</source>
        <translation>请核对此项。</translation>
    </message>
    <message>
        <source>What is wrong?</source>
        <translation>哪一项有误？</translation>
    </message>
    <message>
        <source>What it should say</source>
        <translation>正确内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The photos of this case are then offered nowhere in the region. It cannot be undone at this window.</source>
        <translation>撤销后，本业务的照片在全区域不再提供使用；本窗口无法恢复。</translation>
    </message>
    <message>
        <source>Check who is standing before you, then tick it.</source>
        <translation>请先核对领取人身份，再勾选。</translation>
    </message>
    <message>
        <source>Choose what the fingerprint comparison gave.</source>
        <translation>请选择指纹核验结果。</translation>
    </message>
    <message>
        <source>Enter the name of the person who takes the card.</source>
        <translation>请录入领取人姓名。</translation>
    </message>
    <message>
        <source>The two numbers differ.</source>
        <translation>两次录入的号码不一致。</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Later steps</source>
        <translation>后续办理</translation>
    </message>
    <message>
        <source>The card arrives, is handed out or posted; scan the voucher or search for the case.</source>
        <translation>证件到达、发放或邮寄登记：请扫描领取凭证或查找业务。</translation>
    </message>
    <message>
        <source>Receipt number, name or whole ID number</source>
        <translation>受理号、姓名或完整公民身份号码</translation>
    </message>
    <message>
        <source>Type, or scan the code on the voucher</source>
        <translation>可键入，也可扫描领取凭证上的二维码</translation>
    </message>
    <message>
        <source>Found cases</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Recorded: {step}</source>
        <translation>已登记：{step}</translation>
    </message>
    <message>
        <source>{number} was not filed at this window</source>
        <translation>{number} 不是本窗口受理的业务</translation>
    </message>
    <message>
        <source>The window that is named in the number keeps the case.</source>
        <translation>该业务保存在受理号所示的窗口，请到该窗口办理。</translation>
    </message>
    <message>
        <source>Not here by the promised day, or here for long and not collected.</source>
        <translation>超过承诺期限尚未到达，或到达后长期无人领取。</translation>
    </message>
    <message>
        <source>No card is late</source>
        <translation>没有逾期的证件</translation>
    </message>
    <message>
        <source>Cards that are overdue or not collected appear here.</source>
        <translation>逾期未到或长期未领的证件显示在这里。</translation>
    </message>
    <message>
        <source>Record this step</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Stop reading with the camera</source>
        <translation>停止扫码</translation>
    </message>
    <message>
        <source>Read the voucher with the camera</source>
        <translation>用摄像头扫码</translation>
    </message>
    <message>
        <source>Hold the code on the voucher before the camera.</source>
        <translation>请将领取凭证上的二维码对准摄像头。</translation>
    </message>
    <message>
        <source>Card is made</source>
        <translation>登记证件已制成</translation>
    </message>
    <message>
        <source>Card arrived</source>
        <translation>登记证件到达</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Change collection</source>
        <translation>变更领取方式</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>撤回上一步</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销业务</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>自 {time}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <source>Send what was refused again</source>
        <translation>重新上传被退回的后续办理</translation>
    </message>
    <message>
        <source>Let them sign for the card on the pad, or tick that they signed on paper.</source>
        <translation>请领取人在签名板上签字，或勾选已在纸质领取单上签字。</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>尚未打开业务</translation>
    </message>
    <message>
        <source>Choose one from the list, or scan its voucher.</source>
        <translation>请从列表中选择，或扫描领取凭证。</translation>
    </message>
    <message>
        <source>Print the posting note with F7.</source>
        <translation>按 F7 打印邮寄交接单。</translation>
    </message>
    <message>
        <source>Posting note</source>
        <translation>邮寄交接单</translation>
    </message>
    <message>
        <source>Identity checked: ID card or booklet</source>
        <translation>已核对领取人的居民身份证或户口簿</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>领取人已在纸质领取单上签字</translation>
    </message>
    <message>
        <source>Cases found: {count}</source>
        <translation>找到 {count} 件业务</translation>
    </message>
    <message>
        <source>Cards to ask about: {count}</source>
        <translation>{count} 张证件需要跟进</translation>
    </message>
    <message>
        <source>Later steps refused by the library: {count}</source>
        <translation>有 {count} 项后续办理被照片库退回</translation>
    </message>
    <message>
        <source>Later steps not received: {count}</source>
        <translation>{count} 项后续办理未送达</translation>
    </message>
    <message>
        <source>Look at the number again; search by name.</source>
        <translation>请核对编号，或按姓名查找。</translation>
    </message>
</context>
<context>
    <name>Newborn</name>
    <message>
        <source>Father</source>
        <translation>父亲</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>母亲</translation>
    </message>
    <message>
        <source>Decision awaited</source>
        <translation>等待决定</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>准予入户</translation>
    </message>
    <message>
        <source>Page is here</source>
        <translation>内页待领</translation>
    </message>
    <message>
        <source>Page handed out</source>
        <translation>内页已发放</translation>
    </message>
    <message>
        <source>Window and household place both take part in the service</source>
        <translation>窗口与拟入户地均已开通该业务</translation>
    </message>
    <message>
        <source>Born in the delta: Shanghai, Jiangsu, Zhejiang or Anhui</source>
        <translation>在沪苏浙皖出生</translation>
    </message>
    <message>
        <source>The household is in another province than this window</source>
        <translation>拟入户地与本窗口不在同一省（市）</translation>
    </message>
    <message>
        <source>Both parents of the same ethnic group</source>
        <translation>父母民族相同</translation>
    </message>
    <message>
        <source>Born in wedlock</source>
        <translation>婚生</translation>
    </message>
    <message>
        <source>Under six years old</source>
        <translation>未满六周岁</translation>
    </message>
    <message>
        <source>The certificate&apos;s digits name another province than the birth: compare both.</source>
        <translation>证明编号所示省份与出生地不同，请核对。</translation>
    </message>
    <message>
        <source>The child bears neither parent&apos;s surname: compare with the paper.</source>
        <translation>新生儿姓氏与父母均不同，请与证明核对。</translation>
    </message>
    <message>
        <source>The month for registering a birth is over; it is taken all the same.</source>
        <translation>已超过一个月的申报期限，仍可受理。</translation>
    </message>
    <message>
        <source>Choose from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>该日期尚未到来。</translation>
    </message>
    <message>
        <source>Street, house and door: at least {least} characters.</source>
        <translation>街道、门牌、室号，至少 {least} 个字。</translation>
    </message>
    <message>
        <source>Receipt given back</source>
        <translation>凭证已交回</translation>
    </message>
    <message>
        <source>Receipt lost: signed instead</source>
        <translation>凭证遗失，另行签字</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Recorded and signed; kept here: {papers}</source>
        <translation>已受理并签字；暂存：{papers}</translation>
    </message>
    <message>
        <source>Turned down by the household place: {reason}</source>
        <translation>拟入户地不予入户：{reason}</translation>
    </message>
    <message>
        <source>Withdrawn by the parent: {reason}</source>
        <translation>申请人撤回：{reason}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Page of the booklet handed out to the {side}</source>
        <translation>户口簿内页已发给{side}</translation>
    </message>
    <message>
        <source>Originals handed back to the {side}: {papers}. {receipt}</source>
        <translation>原件已退还{side}：{papers}。{receipt}</translation>
    </message>
    <message>
        <source>father</source>
        <translation>父亲</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>母亲</translation>
    </message>
    <message>
        <source>The household place registers the child</source>
        <translation>拟入户地准予入户</translation>
    </message>
    <message>
        <source>The page of the booklet was printed here</source>
        <translation>户口簿内页已在本窗口打印</translation>
    </message>
    <message>
        <source>The step before was a mistake and is undone</source>
        <translation>上一步为误操作，已撤回</translation>
    </message>
    <message>
        <source>Cancel this registration?</source>
        <translation>放弃本次入户申请？</translation>
    </message>
    <message>
        <source>What was entered is not kept.</source>
        <translation>已填写的内容不会保存。</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Birth certificate number</source>
        <translation>出生医学证明编号</translation>
    </message>
    <message>
        <source>Child&apos;s name</source>
        <translation>新生儿姓名</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>出生地</translation>
    </message>
    <message>
        <source>Who applies?</source>
        <translation>谁来申请？</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>父亲姓名</translation>
    </message>
    <message>
        <source>Father&apos;s ID number</source>
        <translation>父亲公民身份号码</translation>
    </message>
    <message>
        <source>Father&apos;s ethnic group</source>
        <translation>父亲民族</translation>
    </message>
    <message>
        <source>Mother&apos;s name</source>
        <translation>母亲姓名</translation>
    </message>
    <message>
        <source>Mother&apos;s ID number</source>
        <translation>母亲公民身份号码</translation>
    </message>
    <message>
        <source>Mother&apos;s ethnic group</source>
        <translation>母亲民族</translation>
    </message>
    <message>
        <source>Whose household?</source>
        <translation>随谁入户？</translation>
    </message>
    <message>
        <source>Household place: county</source>
        <translation>拟入户地（县、区）</translation>
    </message>
    <message>
        <source>Household place: street, house, door</source>
        <translation>拟入户地详细地址</translation>
    </message>
    <message>
        <source>such as 20261109</source>
        <translation>如 20261109</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>名称或代码</translation>
    </message>
    <message>
        <source>abroad, Hong Kong, Macau or Taiwan</source>
        <translation>境外或港澳台</translation>
    </message>
    <message>
        <source>Reason that the household place gave</source>
        <translation>拟入户地告知的理由</translation>
    </message>
    <message>
        <source>Why the parent withdraws</source>
        <translation>撤回理由</translation>
    </message>
    <message>
        <source>Give a reason of at most {most} characters.</source>
        <translation>请填写理由，不超过 {most} 个字。</translation>
    </message>
    <message>
        <source>Who takes the page?</source>
        <translation>谁领取内页？</translation>
    </message>
    <message>
        <source>Identity checked against the parent&apos;s own ID card</source>
        <translation>已核对本人身份证</translation>
    </message>
    <message>
        <source>Signed on paper for the page</source>
        <translation>已签字领取内页</translation>
    </message>
    <message>
        <source>Handed back now</source>
        <translation>本次退还</translation>
    </message>
    <message>
        <source>Identity checked, and signed on the receipt</source>
        <translation>已核对身份，并在凭证上签字</translation>
    </message>
    <message>
        <source>Tick at least one original.</source>
        <translation>请至少勾选一件原件。</translation>
    </message>
    <message>
        <source>Say what became of the receipt.</source>
        <translation>请选择凭证是否交回。</translation>
    </message>
    <message>
        <source>Look, then tick: {what}</source>
        <translation>请核对后勾选：{what}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>新生儿</translation>
    </message>
    <message>
        <source>Household place</source>
        <translation>拟入户地</translation>
    </message>
    <message>
        <source>The registration is not taken</source>
        <translation>入户申请未受理</translation>
    </message>
    <message>
        <source>It is recorded. Print the notice and give every paper back.</source>
        <translation>已登记在案。请打印告知书，并退还全部材料。</translation>
    </message>
    <message>
        <source>The registration is filed</source>
        <translation>入户申请已受理</translation>
    </message>
    <message>
        <source>It is safe on this computer. Print the receipt for the originals; both sign it.</source>
        <translation>申请已保存在本机。请打印原件收存凭证，双方签字。</translation>
    </message>
    <message>
        <source>Print the receipt for originals</source>
        <translation>打印原件收存凭证</translation>
    </message>
    <message>
        <source>Newborns: registration in another province</source>
        <translation>新生儿入户（跨省市）</translation>
    </message>
    <message>
        <source>Take applications, record decisions, hand out pages, hand originals back.</source>
        <translation>受理申请，登记决定，发放内页，退还原件。</translation>
    </message>
    <message>
        <source>Type, or scan the code on the receipt</source>
        <translation>输入，或扫描凭证上的二维码</translation>
    </message>
    <message>
        <source>Found registrations</source>
        <translation>查找到的入户申请</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>新建申请</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重打凭证</translation>
    </message>
    <message>
        <source>A decision, a page or an original is still to be dealt with.</source>
        <translation>尚待决定、发放内页或者退还原件。</translation>
    </message>
    <message>
        <source>Registrations that are not finished appear here; search for the others.</source>
        <translation>未办结的申请显示在这里；其他申请请查找。</translation>
    </message>
    <message>
        <source>Nothing in hand</source>
        <translation>没有在办的申请</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>不予入户</translation>
    </message>
    <message>
        <source>Page is printed</source>
        <translation>内页已打印</translation>
    </message>
    <message>
        <source>Hand originals back</source>
        <translation>退还原件</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证明编号</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>暂存原件</translation>
    </message>
    <message>
        <source>To be handed back by</source>
        <translation>应退还日期</translation>
    </message>
    <message>
        <source>due by {day}</source>
        <translation>应于 {day}前决定</translation>
    </message>
    <message>
        <source>{name} ({side})</source>
        <translation>{name}（{side}）</translation>
    </message>
    <message>
        <source>Originals shown</source>
        <translation>出示的原件</translation>
    </message>
    <message>
        <source>The officer confirms</source>
        <translation>经办人确认</translation>
    </message>
    <message>
        <source>All scanned; the rest given back at once</source>
        <translation>材料已全部扫描，其余当场退还</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>请核对并签字</translation>
    </message>
    <message>
        <source>Let the parent read it and sign the commitment.</source>
        <translation>请父亲或者母亲核对内容并签署承诺书。</translation>
    </message>
    <message>
        <source>File the registration</source>
        <translation>提交入户申请</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>返回修改</translation>
    </message>
    <message>
        <source>Cancel this registration</source>
        <translation>放弃本次申请</translation>
    </message>
    <message>
        <source>These originals stay here; a receipt is printed next</source>
        <translation>以下原件暂存窗口，下一步打印凭证</translation>
    </message>
    <message>
        <source>Entered in the household of</source>
        <translation>随谁入户</translation>
    </message>
    <message>
        <source>Registration of a newborn</source>
        <translation>新生儿入户申请</translation>
    </message>
    <message>
        <source>Copy from birth certificate, ID cards and booklet; look at conditions and papers.</source>
        <translation>按出生医学证明、身份证和户口簿登记，逐项核对条件和材料。</translation>
    </message>
    <message>
        <source>Continue to the commitment</source>
        <translation>下一步：签署承诺书</translation>
    </message>
    <message>
        <source>Do not take it, say why</source>
        <translation>不予受理并告知</translation>
    </message>
    <message>
        <source>Not met or not confirmed</source>
        <translation>不符合或未确认的条件</translation>
    </message>
    <message>
        <source>Scan all papers for the household place and give back what is not kept.</source>
        <translation>请扫描全部材料供拟入户地审核，并当场退还不需暂存的材料。</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>尚未扫描</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>请再次核对</translation>
    </message>
    <message>
        <source>There is no ID number and no photo yet; compare the number twice.</source>
        <translation>尚无公民身份号码和照片，请仔细核对编号。</translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation>请录入号码。</translation>
    </message>
    <message>
        <source>It has {length} characters.</source>
        <translation>编号应为 {length} 位。</translation>
    </message>
    <message>
        <source>It begins with a letter.</source>
        <translation>首位应为字母。</translation>
    </message>
    <message>
        <source>Nine digits follow the letter.</source>
        <translation>字母后应为九位数字。</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>请录入姓名。</translation>
    </message>
    <message>
        <source>Too long; check it.</source>
        <translation>姓名过长，请核对。</translation>
    </message>
    <message>
        <source>No digits and signs.</source>
        <translation>不能有数字和符号。</translation>
    </message>
    <message>
        <source>{typed} of {length} characters</source>
        <translation>已录入 {typed} 位，应为 {length} 位。</translation>
    </message>
    <message>
        <source>Digits; X at the end only.</source>
        <translation>应为数字，末位可为 X。</translation>
    </message>
    <message>
        <source>Check the first two digits.</source>
        <translation>前两位不是省份代码。</translation>
    </message>
    <message>
        <source>Digits 7 to 14 are no day.</source>
        <translation>第 7 至 14 位不是日期。</translation>
    </message>
    <message>
        <source>Born in the future?</source>
        <translation>出生日期尚未到来。</translation>
    </message>
    <message>
        <source>The last character is wrong.</source>
        <translation>校验码不符，请核对。</translation>
    </message>
    <message>
        <source>A day in eight digits.</source>
        <translation>请录入八位日期。</translation>
    </message>
    <message>
        <source>The number is of the other sex.</source>
        <translation>号码所示性别不符。</translation>
    </message>
    <message>
        <source>Check the telephone.</source>
        <translation>请核对联系电话。</translation>
    </message>
    <message>
        <source>{paper} (kept here)</source>
        <translation>{paper}（暂存）</translation>
    </message>
    <message>
        <source>Ask for all of them at once; without them the registration is not taken.</source>
        <translation>请一次性告知全部所缺材料；补齐后再受理。</translation>
    </message>
    <message>
        <source>1 male, 2 female</source>
        <translation>1 男，2 女</translation>
    </message>
    <message>
        <source>1 father, 2 mother</source>
        <translation>1 父亲，2 母亲</translation>
    </message>
    <message>
        <source>{name}, sex: {sex}</source>
        <translation>{name}，性别{sex}</translation>
    </message>
    <message>
        <source>{name}, {group}, ID number {number}</source>
        <translation>{name}，民族{group}，公民身份号码 {number}</translation>
    </message>
    <message>
        <source>Parent withdrew</source>
        <translation>申请人撤回</translation>
    </message>
    <message>
        <source>Not taken here</source>
        <translation>窗口未受理</translation>
    </message>
    <message>
        <source>Who takes the originals?</source>
        <translation>原件退还给谁？</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>原件收存凭证</translation>
    </message>
    <message>
        <source>Registrations found: {count}</source>
        <translation>找到 {count} 件申请</translation>
    </message>
    <message>
        <source>Registrations in hand: {count}</source>
        <translation>在办 {count} 件</translation>
    </message>
    <message>
        <source>Steps refused by the library: {count}</source>
        <translation>有 {count} 项办理步骤被照片库退回</translation>
    </message>
    <message>
        <source>Told apart by the birth certificate</source>
        <translation>新生儿以出生医学证明编号区分</translation>
    </message>
    <message>
        <source>Originals not ticked yet: {count}</source>
        <translation>尚有 {count} 件原件未出示</translation>
    </message>
    <message>
        <source>Hand it over and give every paper back.</source>
        <translation>请交给申请人，并退还全部材料。</translation>
    </message>
    <message>
        <source>Both sign it; the parent takes it along and brings it when the originals go back.</source>
        <translation>双方签字后交申请人保管，退还原件时交回。</translation>
    </message>
    <message>
        <source>Choose one from the list, or scan its receipt.</source>
        <translation>请从列表中选择，或扫描收存凭证。</translation>
    </message>
    <message>
        <source>No registration is open</source>
        <translation>尚未打开申请</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Not taken. Not met: {conditions}. Missing: {papers}.</source>
        <translation>未受理。不符合条件：{conditions}。缺少材料：{papers}。</translation>
    </message>
    <message>
        <source>Not taken. Not met: {conditions}.</source>
        <translation>未受理。不符合条件：{conditions}。</translation>
    </message>
    <message>
        <source>Not taken. Missing: {papers}.</source>
        <translation>未受理。缺少材料：{papers}。</translation>
    </message>
    <message>
        <source>Family household, not collective</source>
        <translation>家庭户，不是集体户</translation>
    </message>
    <message>
        <source>Register the child at the household place.</source>
        <translation>请到拟入户地公安机关申报出生登记。</translation>
    </message>
    <message>
        <source>Receipt, child&apos;s name or certificate number</source>
        <translation>编号、新生儿姓名或完整证明编号</translation>
    </message>
    <message>
        <source>Hand page out</source>
        <translation>发放内页</translation>
    </message>
</context>
<context>
    <name>NewbornPaper</name>
    <message>
        <source>registration of the newborn {name}</source>
        <translation>新生儿{name}入户</translation>
    </message>
    <message>
        <source>Father or mother (signature)</source>
        <translation>父亲或者母亲（签名）</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>One proof of lawful, stable work, study or residence</source>
        <translation>合法稳定就业、就学、居住证明之一</translation>
    </message>
    <message>
        <source>One proof of study or residence</source>
        <translation>就学、居住证明之一</translation>
    </message>
    <message>
        <source>Proof of guardianship, if the booklet does not show it</source>
        <translation>监护关系证明（户口簿不能证明时）</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>出生医学证明</translation>
    </message>
    <message>
        <source>Marriage certificate</source>
        <translation>结婚证</translation>
    </message>
    <message>
        <source>Booklet to enter the child in</source>
        <translation>拟入户的户口簿</translation>
    </message>
    <message>
        <source>Applicant&apos;s household booklet</source>
        <translation>申请人的居民户口簿</translation>
    </message>
    <message>
        <source>Notice and commitment, signed here</source>
        <translation>告知承诺书（现场签字）</translation>
    </message>
    <message>
        <source>Guardian, present in person</source>
        <translation>监护人到场</translation>
    </message>
    <message>
        <source>Guardian&apos;s ID card</source>
        <translation>监护人居民身份证</translation>
    </message>
    <message>
        <source>Guardian&apos;s household booklet</source>
        <translation>监护人居民户口簿</translation>
    </message>
    <message>
        <source>Picture of applicant and guardian together, taken here</source>
        <translation>申请人与监护人同框照片（现场拍摄）</translation>
    </message>
    <message>
        <source>Other parent&apos;s booklet, or both in one</source>
        <translation>另一方户口簿（同一本也勾选）</translation>
    </message>
    <message>
        <source>Father&apos;s ID card</source>
        <translation>父亲身份证</translation>
    </message>
    <message>
        <source>Mother&apos;s ID card</source>
        <translation>母亲身份证</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Application form, to be signed</source>
        <translation>异地受理登记表（需签字）</translation>
    </message>
    <message>
        <source>Collection voucher</source>
        <translation>领取凭证</translation>
    </message>
    <message>
        <source>Photo receipt</source>
        <translation>相片采集回执</translation>
    </message>
    <message>
        <source>List of missing papers</source>
        <translation>一次性告知书</translation>
    </message>
    <message>
        <source>Notice of refusal</source>
        <translation>不予受理告知书</translation>
    </message>
    <message>
        <source>Receipt for originals</source>
        <translation>原件收存凭证</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>窗口日报表</translation>
    </message>
    <message>
        <source>Posting note</source>
        <translation>邮寄交接单</translation>
    </message>
    <message>
        <source>As they will be printed. Choose with the arrow keys.</source>
        <translation>所见即打印效果。用方向键选择。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Save all as PDF</source>
        <translation>全部保存为 PDF</translation>
    </message>
    <message>
        <source>Print this one</source>
        <translation>打印此份</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Not the region&apos;s paper</source>
        <translation>未使用本地区模板</translation>
    </message>
    <message>
        <source>Sheet {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>The sheet is being made …</source>
        <translation>正在生成页面……</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>What the officer saw</source>
        <translation>民警说明</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>Cancel this case</source>
        <translation>取消办理</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Bring the head into the oval with the eyes at the marks, then release.</source>
        <translation>请将头部对准椭圆、双眼对准标线，然后拍照。</translation>
    </message>
    <message>
        <source>Before the release</source>
        <translation>拍照前请确认</translation>
    </message>
    <message>
        <source>Head bare; eyebrows and ears visible</source>
        <translation>不戴帽子头饰，露出眉毛和耳朵</translation>
    </message>
    <message>
        <source>Usual glasses only: no glare, no tint</source>
        <translation>常戴眼镜可佩戴，不反光、非有色</translation>
    </message>
    <message>
        <source>No uniform, no white top</source>
        <translation>不着制式服装，不穿白色上衣</translation>
    </message>
    <message>
        <source>Mouth closed, calm face, both eyes open</source>
        <translation>闭嘴、表情自然、双眼睁开</translation>
    </message>
    <message>
        <source>The photo is being checked</source>
        <translation>正在检查照片</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>摄像头正在启动</translation>
    </message>
    <message>
        <source>Looking for the applicant</source>
        <translation>正在寻找申请人</translation>
    </message>
    <message>
        <source>Nothing stands against the release.</source>
        <translation>可以拍照。</translation>
    </message>
    <message>
        <source>All in order</source>
        <translation>符合要求</translation>
    </message>
    <message>
        <source>No picture from the camera
Trying again by itself, attempt {attempts}</source>
        <translation>没有摄像头画面
正在自动重试，第 {attempts} 次</translation>
    </message>
    <message>
        <source>Checking the photo</source>
        <translation>正在检查照片</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像显示</translation>
    </message>
    <message>
        <source>Auto release</source>
        <translation>自动拍照</translation>
    </message>
    <message>
        <source>The checks are slow on this computer ({number} looks a second): hold still longer.</source>
        <translation>本机检测较慢（每秒 {number} 次），请多保持一会儿姿势。</translation>
    </message>
</context>
<context>
    <name>PhotoReceipt</name>
    <message>
        <source>Taken at this window</source>
        <translation>本窗口现场拍摄</translation>
    </message>
    <message>
        <source>From the regional photo library, with the applicant&apos;s consent</source>
        <translation>经本人同意，取自区域统一照片库</translation>
    </message>
    <message>
        <source>Passed every check</source>
        <translation>各项检测合格</translation>
    </message>
    <message>
        <source>Accepted by the officer, with a reason on record</source>
        <translation>经办人说明理由后采用，理由已记录</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {dpi} dpi, {kib} KB</source>
        <translation>{width} × {height} 像素，{dpi} dpi，{kib} KB</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Social security card</source>
        <translation>社会保障卡</translation>
    </message>
    <message>
        <source>Exit-entry documents</source>
        <translation>出入境证件</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>机动车驾驶证</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>居住证</translation>
    </message>
    <message>
        <source>{card}: {why}</source>
        <translation>{card}：{why}</translation>
    </message>
    <message>
        <source>As it came from the library, unchanged</source>
        <translation>照片库原图，未作改动</translation>
    </message>
    <message>
        <source>levelled by {angle}</source>
        <translation>已扶正 {angle}</translation>
    </message>
    <message>
        <source>background lightened</source>
        <translation>背景已提亮</translation>
    </message>
    <message>
        <source>white balance from the wall</source>
        <translation>已按背景校正白平衡</translation>
    </message>
    <message>
        <source>brightened × {gain}</source>
        <translation>已提亮 × {gain}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>The same shot for other cards</source>
        <translation>同一次拍摄还可用于</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Applied for</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Card made</source>
        <translation>已制证</translation>
    </message>
    <message>
        <source>Card is here</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已邮寄</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>已领取</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Overdue: not here by the promised day</source>
        <translation>逾期：超过承诺期限未到</translation>
    </message>
    <message>
        <source>Here for long, not collected</source>
        <translation>到达后长期未领</translation>
    </message>
    <message>
        <source>Overdue or not collected</source>
        <translation>逾期或长期未领</translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>the named proxy</source>
        <translation>指定的受托人</translation>
    </message>
    <message>
        <source>a guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>fingerprint matched</source>
        <translation>指纹比对一致</translation>
    </message>
    <message>
        <source>fingerprint did not match</source>
        <translation>指纹比对不一致</translation>
    </message>
    <message>
        <source>no fingerprint compared</source>
        <translation>未比对指纹</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>纸质签字</translation>
    </message>
    <message>
        <source>signed on the pad</source>
        <translation>签名板签字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Household place</source>
        <translation>户籍地</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The case has moved on; look at how it stands.</source>
        <translation>该业务的状态已变化，请查看当前状态。</translation>
    </message>
    <message>
        <source>This card is to be posted. Change the collection first.</source>
        <translation>该证件须邮寄；如需在窗口发放，请先变更领取方式。</translation>
    </message>
    <message>
        <source>This card is collected here. Change the collection first.</source>
        <translation>该证件在窗口领取；如需邮寄，请先变更领取方式。</translation>
    </message>
    <message>
        <source>Check who is standing before you, then tick it.</source>
        <translation>请先核对领取人身份，再勾选。</translation>
    </message>
    <message>
        <source>The applicant named no proxy. Change the collection first.</source>
        <translation>申请人未指定受托人，请先变更领取方式。</translation>
    </message>
    <message>
        <source>Enter the name of the person who takes the card.</source>
        <translation>请录入领取人姓名。</translation>
    </message>
    <message>
        <source>That is how it is to be collected already.</source>
        <translation>与现有领取方式相同。</translation>
    </message>
    <message>
        <source>Give a reason of at most 200 characters.</source>
        <translation>请填写原因（不超过 200 字）。</translation>
    </message>
    <message>
        <source>Only the last step can be undone.</source>
        <translation>只能撤回最近一步。</translation>
    </message>
    <message>
        <source>A step can be undone on its own day only.</source>
        <translation>只能在当天撤回。</translation>
    </message>
    <message>
        <source>Enter or scan the EMS number.</source>
        <translation>请录入或扫描 EMS 邮件号。</translation>
    </message>
    <message>
        <source>Two letters, nine digits, two letters; or thirteen digits.</source>
        <translation>应为两位字母、九位数字、两位字母，或十三位数字。</translation>
    </message>
    <message>
        <source>The check digit does not fit: a digit is wrong.</source>
        <translation>校验码不符：有数字录入错误。</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Filed before the audit began</source>
        <translation>审计启用前受理</translation>
    </message>
    <message>
        <source>Put into the queue again</source>
        <translation>已重新排队上传</translation>
    </message>
    <message>
        <source>Received by the library</source>
        <translation>照片库已接收</translation>
    </message>
    <message>
        <source>Refused by the library</source>
        <translation>照片库已退回</translation>
    </message>
    <message>
        <source>Pictures left this computer</source>
        <translation>照片已从本机清除</translation>
    </message>
    <message>
        <source>Receipt printed again</source>
        <translation>领取凭证已重打</translation>
    </message>
    <message>
        <source>Findings overruled</source>
        <translation>检查结果经人工放行</translation>
    </message>
    <message>
        <source>A later step was received by the library</source>
        <translation>后续办理已送达照片库</translation>
    </message>
    <message>
        <source>A later step was refused by the library</source>
        <translation>后续办理被照片库退回</translation>
    </message>
    <message>
        <source>A later step was put into the queue again</source>
        <translation>后续办理已重新排队上传</translation>
    </message>
    <message>
        <source>at the window</source>
        <translation>窗口领取</translation>
    </message>
    <message>
        <source>by a proxy</source>
        <translation>委托代领</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>邮递领取</translation>
    </message>
    <message>
        <source>Collection changed: {way}</source>
        <translation>变更领取方式：{way}</translation>
    </message>
    <message>
        <source>{heading} corrected to “{text}”: {reason}</source>
        <translation>{heading}更正为“{text}”：{reason}</translation>
    </message>
    <message>
        <source>Withdrawn: {reason}</source>
        <translation>已撤销：{reason}</translation>
    </message>
    <message>
        <source>The card is made</source>
        <translation>证件已制成</translation>
    </message>
    <message>
        <source>The card arrived here</source>
        <translation>证件已到达本窗口</translation>
    </message>
    <message>
        <source>Posted as {number}</source>
        <translation>已邮寄，邮件号 {number}</translation>
    </message>
    <message>
        <source>The step before was a mistake and is undone</source>
        <translation>上一步为误操作，已撤回</translation>
    </message>
    <message>
        <source>Collected by {by}; {match}, {signature}</source>
        <translation>{by}已领取；{match}，{signature}</translation>
    </message>
    <message>
        <source>A damaged photo was fetched back from the library</source>
        <translation>已从照片库取回损坏的照片</translation>
    </message>
    <message>
        <source>Photographed papers filed</source>
        <translation>材料影像已随件存档</translation>
    </message>
    <message>
        <source>Photographed papers saved as a file</source>
        <translation>材料影像已另存为文件</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>The file is damaged at: {where}</source>
        <translation>文件已损坏，位置：{where}</translation>
    </message>
    <message>
        <source>Record {where} cannot be read.</source>
        <translation>记录 {where} 无法读取。</translation>
    </message>
    <message>
        <source>Record {where} is not as it was filed.</source>
        <translation>记录 {where} 与受理时不一致。</translation>
    </message>
    <message>
        <source>Record {where} is not in the audit.</source>
        <translation>记录 {where} 不在审计链中。</translation>
    </message>
    <message>
        <source>Record {where} was filed and is gone.</source>
        <translation>记录 {where} 曾经受理，现已不见。</translation>
    </message>
    <message>
        <source>The receipt number of record {where} is wrong.</source>
        <translation>记录 {where} 的受理号有误。</translation>
    </message>
    <message>
        <source>Record {where} has no photo.</source>
        <translation>记录 {where} 没有照片。</translation>
    </message>
    <message>
        <source>Photo {where} is not as it was taken.</source>
        <translation>照片 {where} 与拍摄时不一致。</translation>
    </message>
    <message>
        <source>What became of record {where} contradicts the audit.</source>
        <translation>记录 {where} 的上传状态与审计链不符。</translation>
    </message>
    <message>
        <source>The audit was changed at number {where}.</source>
        <translation>审计链在第 {where} 号处被改动。</translation>
    </message>
    <message>
        <source>Everything is as it was filed.</source>
        <translation>全部内容与受理时一致。</translation>
    </message>
    <message>
        <source>Do not serve with this journal; keep its folder, and restore the last backup elsewhere.</source>
        <translation>请勿继续使用此台账办理业务；保留其文件夹，并将最近的备份恢复到别处。</translation>
    </message>
    <message>
        <source>The backup {file} was written and proved. Nobody can open it without its passphrase.</source>
        <translation>备份 {file} 已写入并核验。没有口令无人能打开。</translation>
    </message>
    <message>
        <source>The journal is in {folder}. Never again file with the computer that it came from.</source>
        <translation>台账已恢复到 {folder}。请勿再用原来的电脑办理业务。</translation>
    </message>
    <message>
        <source>The audit was cut: number {where} was signed and is gone.</source>
        <translation>审计链被截断：第 {where} 号已签名，现已缺失。</translation>
    </message>
    <message>
        <source>The audit was written anew: number {where} is not as signed.</source>
        <translation>审计链被重写：第 {where} 号与签名不符。</translation>
    </message>
    <message>
        <source>The signature of the audit at number {where} is false.</source>
        <translation>审计链第 {where} 号处的签名不实。</translation>
    </message>
    <message>
        <source>Records {records}, photos {photos}, not yet handed over {waiting}, audit {links}, signed {signed}.</source>
        <translation>记录 {records} 条，照片 {photos} 张，待上传 {waiting} 条，审计 {links} 条，已签名 {signed} 条。</translation>
    </message>
    <message>
        <source>What happened to a case later was changed at {where}.</source>
        <translation>受理后的办理记录 {where} 被改动。</translation>
    </message>
    <message>
        <source>The close of a day was changed at {where}.</source>
        <translation>{where} 的日结被改动。</translation>
    </message>
    <message>
        <source>Photo {where} of {receipt_no} was fetched back from the library and is in the journal again.</source>
        <translation>受理号 {receipt_no} 的照片 {where} 已从照片库取回，并已放回台账。</translation>
    </message>
    <message>
        <source>Photo {where} of {receipt_no}: the library holds it whole. The running counter fetches it back as soon as the library answers.</source>
        <translation>受理号 {receipt_no} 的照片 {where}：照片库中保存完好。本窗口程序运行时，照片库一有应答即自动取回。</translation>
    </message>
    <message>
        <source>Photo {where} of {receipt_no}: the library gives it out no more (withdrawn, blocked or past its time). Only a backup can bring it back.</source>
        <translation>受理号 {receipt_no} 的照片 {where}：照片库不再提供（已撤回、已停用或已过保存期），只能从备份恢复。</translation>
    </message>
    <message>
        <source>Photo {where} of {receipt_no} has not reached the library; its record is set apart and not sent. Keep the papers of this case and restore the last backup elsewhere; without one, take the photo anew.</source>
        <translation>受理号 {receipt_no} 的照片 {where} 未送达照片库；该记录已单独标记，不再上传。请留好该件的材料，并在另一台计算机上恢复最近的备份；没有备份的，请重新拍照。</translation>
    </message>
    <message>
        <source>Go on serving; nothing else is damaged. Verify again when the library has answered.</source>
        <translation>请继续办理，其他内容完好。照片库应答后请再核验一次。</translation>
    </message>
    <message>
        <source>A photographed page is not as it was filed: {where}</source>
        <translation>存档的材料影像与受理时不一致：{where}</translation>
    </message>
    <message>
        <source>Case {receipt_no} of {moment} cannot be read here; the library has received it whole. Nothing has to be taken anew: keep its papers, and restore the last backup elsewhere to read it.</source>
        <translation>受理号 {receipt_no}（{moment}）在本机无法读取，照片库已完整收到，无需重新受理。请留好该件的材料；如需查看，请将最近的备份恢复到别处。</translation>
    </message>
    <message>
        <source>Case {receipt_no} of {moment} cannot be read and has not reached the library. Keep its papers, take no new application for it yet, and restore the last backup elsewhere.</source>
        <translation>受理号 {receipt_no}（{moment}）无法读取，且未送达照片库。请留好该件的材料，暂勿重新受理，并将最近的备份恢复到别处。</translation>
    </message>
    <message>
        <source>Case {receipt_no} of {moment}, which ended without a photo, cannot be read. The applicant&apos;s paper says the same; restore the last backup elsewhere to read it.</source>
        <translation>受理号 {receipt_no}（{moment}，未拍照即办结）无法读取。申请人所持材料载有相同内容；如需查看，请将最近的备份恢复到别处。</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>REPRINT 重打</source>
        <translation>重打 REPRINT</translation>
    </message>
    <message>
        <source>How</source>
        <translation>领取方式</translation>
    </message>
    <message>
        <source>{seat}, window {counter}</source>
        <translation>{seat} {counter} 号窗口</translation>
    </message>
    <message>
        <source>Collection at the window</source>
        <translation>窗口领取</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>领取地点</translation>
    </message>
    <message>
        <source>Delivery by mail</source>
        <translation>邮递领取</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>收件地址</translation>
    </message>
    <message>
        <source>{name_en}, {province_en} ({full_zh})</source>
        <comment>as in: Suzhou, Jiangsu (江苏省苏州市)</comment>
        <translation>{full_zh}</translation>
    </message>
    <message>
        <source>{name_en} ({full_zh})</source>
        <comment>a municipality or a whole province</comment>
        <translation>{full_zh}</translation>
    </message>
    <message>
        <source>If the card is late, ask at the window with this receipt number.</source>
        <translation>逾期未收到证件的，可凭受理号到受理窗口查询。</translation>
    </message>
    <message>
        <source>At the window the card is checked and a fingerprint matched; then sign for the card.</source>
        <translation>在窗口核对证件信息、比对指纹，无误后签名领取。</translation>
    </message>
    <message>
        <source>Keep the telephone reachable; the recipient signs for the delivery.</source>
        <translation>请保持电话畅通，由上述收件人签收。</translation>
    </message>
    <message>
        <source>Check the card when it arrives. The waybill shows no ID number.</source>
        <translation>收到证件后请核对证件信息；快递运单上不显示公民身份号码。</translation>
    </message>
    <message>
        <source>Applicant (signature)</source>
        <translation>申请人（签名）</translation>
    </message>
    <message>
        <source>Guardian (signature)</source>
        <translation>监护人（签名）</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>Collection by a proxy</source>
        <translation>委托代领</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>受托人</translation>
    </message>
    <message>
        <source>Bring this voucher; if it is lost, the household booklet (居民户口簿).</source>
        <translation>领证时请携带本凭证；凭证遗失的，携带居民户口簿。</translation>
    </message>
    <message>
        <source>16 or older</source>
        <translation>年满十六周岁</translation>
    </message>
    <message>
        <source>under 16</source>
        <translation>未满十六周岁</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the name of the language itself</comment>
        <translation>中文</translation>
    </message>
    <message>
        <source>The proxy brings their own ID card and this voucher, and signs for the card.</source>
        <translation>代领人须携带本人居民身份证和本凭证，领取时签名。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>公民身份号码</translation>
    </message>
    <message>
        <source>Relation to the applicant</source>
        <translation>与申请人关系</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Take another</source>
        <translation>重新拍摄</translation>
    </message>
    <message>
        <source>Check the portrait</source>
        <translation>核对证件照</translation>
    </message>
    <message>
        <source>Compare it with the person before you, then use it or take another.</source>
        <translation>请与申请人本人比对，然后采用或重新拍摄。</translation>
    </message>
    <message>
        <source>Portrait as it is filed</source>
        <translation>证件照（实际存档）</translation>
    </message>
    <message>
        <source>Whole shot</source>
        <translation>原始照片</translation>
    </message>
    <message>
        <source>Use it all the same, because</source>
        <translation>仍要采用的理由</translation>
    </message>
    <message>
        <source>Reason, e.g. the applicant cannot hold the head upright</source>
        <translation>理由，例如：申请人颈部伤病，无法端正头部</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>采用这张照片</translation>
    </message>
    <message>
        <source>No portrait can be made of this shot</source>
        <translation>无法制作证件照</translation>
    </message>
    <message>
        <source>Take another photo.</source>
        <translation>请重新拍摄。</translation>
    </message>
    <message>
        <source>This photo does not meet the standard</source>
        <translation>照片不符合标准</translation>
    </message>
    <message>
        <source>Take another, or give a reason why it has to be used.</source>
        <translation>请重新拍摄；确需采用的，请填写理由。</translation>
    </message>
    <message>
        <source>Look and tick off</source>
        <translation>请目视确认</translation>
    </message>
    <message>
        <source>Confirm by eye what the program cannot decide.</source>
        <translation>程序无法判断的项目，请逐项目视确认后勾选。</translation>
    </message>
    <message>
        <source>This photo meets the standard</source>
        <translation>照片符合标准</translation>
    </message>
    <message>
        <source>Check that it shows the applicant.</source>
        <translation>请确认照片为申请人本人。</translation>
    </message>
    <message>
        <source>{width} × {height} px, {dpi} dpi, {size}
Face width {face}, above the hair {hair}
Eyes above the lower edge {eyes}</source>
        <translation>{width} × {height} 像素，{dpi} dpi，{size}
脸部宽 {face}，头顶距上边 {hair}
双眼距下边 {eyes}</translation>
    </message>
    <message>
        <source>Tick off every point that has to be checked by eye.</source>
        <translation>请勾选全部需目视确认的项目。</translation>
    </message>
    <message>
        <source>To use it all the same, give a reason.</source>
        <translation>如仍要采用，请填写理由。</translation>
    </message>
    <message>
        <source>Looked at: in order</source>
        <translation>已目视确认，符合要求</translation>
    </message>
    <message>
        <source>Shown × {times}</source>
        <translation>显示比例 × {times}</translation>
    </message>
    <message>
        <source>Photo from the library</source>
        <translation>照片库中的照片</translation>
    </message>
    <message>
        <source>Take another, or let a supervisor approve that it is used.</source>
        <translation>请重新拍摄；确需采用的，须经主管批准。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>This counter</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>Camera and light</source>
        <translation>摄像头与光线</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>照片库</translation>
    </message>
    <message>
        <source>Language, looks and sounds</source>
        <translation>语言、外观与提示音</translation>
    </message>
    <message>
        <source>City of this window</source>
        <translation>窗口所在城市</translation>
    </message>
    <message>
        <source>Number of this window</source>
        <translation>窗口编号</translation>
    </message>
    <message>
        <source>Name on papers</source>
        <translation>单据上的单位名称</translation>
    </message>
    <message>
        <source>Photo standard</source>
        <translation>照片标准</translation>
    </message>
    <message>
        <source>Days that pictures stay here once the library has them</source>
        <translation>照片入库后在本机保留的天数</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Another printer for A4</source>
        <translation>A4 纸另用打印机</translation>
    </message>
    <message>
        <source>Another printer for A5</source>
        <translation>A5 纸另用打印机</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>Address of the library</source>
        <translation>照片库地址</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>显示比例</translation>
    </message>
    <message>
        <source>Applicant&apos;s screen</source>
        <translation>申请人屏幕</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>Two to four digits; part of every receipt number.</source>
        <translation>两至四位数字，是受理号的一部分。</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>可以留空。</translation>
    </message>
    <message>
        <source>0 means the preset of 90 days.</source>
        <translation>填 0 表示采用默认的 90 天。</translation>
    </message>
    <message>
        <source>Chosen, it shows its picture at once.</source>
        <translation>选中后立即显示其画面。</translation>
    </message>
    <message>
        <source>network:HOST, usb:VENDOR:PRODUCT or file:PATH; empty for none.</source>
        <translation>格式：network:主机、usb:厂商:产品 或 file:路径；没有则留空。</translation>
    </message>
    <message>
        <source>https://…, or embedded for practice on this computer.</source>
        <translation>https://…；在本机练习则填 embedded。</translation>
    </message>
    <message>
        <source>Choose a city from the list.</source>
        <translation>请从列表中选择城市。</translation>
    </message>
    <message>
        <source>Two to four digits are needed, such as 07.</source>
        <translation>需要两至四位数字，例如 07。</translation>
    </message>
    <message>
        <source>At most {most} characters fit on the papers.</source>
        <translation>单据上最多容纳 {most} 个字。</translation>
    </message>
    <message>
        <source>A number from {least_days} to {most_days} is needed, or 0.</source>
        <translation>请填 {least_days} 至 {most_days} 之间的数字，或填 0。</translation>
    </message>
    <message>
        <source>Choose a camera from the list.</source>
        <translation>请从列表中选择摄像头。</translation>
    </message>
    <message>
        <source>This is no address of a library: https:// and a name are needed.</source>
        <translation>这不是照片库地址：应为 https:// 加主机名。</translation>
    </message>
    <message>
        <source>Without encryption only this computer may be addressed: use https.</source>
        <translation>未加密时只能访问本机，请使用 https。</translation>
    </message>
    <message>
        <source>Write network:HOST, usb:VENDOR:PRODUCT or file:PATH.</source>
        <translation>请填写 network:主机、usb:厂商:产品 或 file:路径。</translation>
    </message>
    <message>
        <source>A number from {least} to {most_scale} is needed, or 0.</source>
        <translation>请填 {least} 至 {most_scale} 之间的数字，或填 0。</translation>
    </message>
    <message>
        <source>Choose from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Social security card</source>
        <translation>社会保障卡</translation>
    </message>
    <message>
        <source>Exit-entry documents</source>
        <translation>出入境证件</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>机动车驾驶证</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>居住证</translation>
    </message>
    <message>
        <source>The first that works</source>
        <translation>第一个可用的摄像头</translation>
    </message>
    <message>
        <source>A drawn person, for practice</source>
        <translation>模拟人像（练习用）</translation>
    </message>
    <message>
        <source>The system&apos;s default printer</source>
        <translation>系统默认打印机</translation>
    </message>
    <message>
        <source>The same printer</source>
        <translation>同一台打印机</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文（English）</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>On a second monitor, where there is one</source>
        <translation>有第二台显示器时自动显示</translation>
    </message>
    <message>
        <source>Only when asked for (F4)</source>
        <translation>需要时按 F4 打开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>At the release and when a photo fails</source>
        <translation>拍照时及照片不合格时</translation>
    </message>
    <message>
        <source>Enter the address of the receipt printer first.</source>
        <translation>请先填写小票打印机地址。</translation>
    </message>
    <message>
        <source>The printer has taken the test page</source>
        <translation>打印机已接收测试页</translation>
    </message>
    <message>
        <source>Test page of this counter</source>
        <translation>本窗口测试页</translation>
    </message>
    <message>
        <source>The library answers and is ready</source>
        <translation>照片库响应正常</translation>
    </message>
    <message>
        <source>Choose another camera, or see whether its cable and its shutter are in order.</source>
        <translation>请选择其他摄像头，或检查连接线和镜头盖。</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>暂无画面</translation>
    </message>
    <message>
        <source>Light is measured on a face: somebody should sit where applicants will.</source>
        <translation>光线要在人脸上测量：请一位同事坐到申请人的位置。</translation>
    </message>
    <message>
        <source>Nobody before the camera</source>
        <translation>镜头前无人</translation>
    </message>
    <message>
        <source>Face and background are lit as the photo standard wants it.</source>
        <translation>人脸和背景的光线符合照片标准。</translation>
    </message>
    <message>
        <source>The light is good</source>
        <translation>光线良好</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Welcome: set this counter up</source>
        <translation>欢迎使用：请设置本窗口</translation>
    </message>
    <message>
        <source>City, window, camera, printer and library; it takes two minutes.</source>
        <translation>城市、窗口、摄像头、打印机和照片库，约需两分钟。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>For whoever looks after this counter.</source>
        <translation>由负责本窗口的管理人员设置。</translation>
    </message>
    <message>
        <source>Save and begin</source>
        <translation>保存并开始</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>Skip, practise first</source>
        <translation>跳过，先练习</translation>
    </message>
    <message>
        <source>Camera, language and sounds change at once, the rest when the program restarts.</source>
        <translation>摄像头、语言和提示音立即生效，其余在程序重新启动后生效。</translation>
    </message>
    <message>
        <source>Only a supervisor may change these</source>
        <translation>只有主管可以更改设置</translation>
    </message>
    <message>
        <source>Hand the window over (F8); a supervisor signs in and opens this page again.</source>
        <translation>请交接窗口（F8），由主管登录后再打开本页。</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Correct what is marked, then save again.</source>
        <translation>请改正标出的内容，再次保存。</translation>
    </message>
    <message>
        <source>The settings are saved</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>What was changed takes effect when the program restarts.</source>
        <translation>更改将在程序重新启动后生效。</translation>
    </message>
    <message>
        <source>They are in effect already.</source>
        <translation>更改已经生效。</translation>
    </message>
    <message>
        <source>A case is open</source>
        <translation>有未办结的业务</translation>
    </message>
    <message>
        <source>Finish or cancel it first, then restart the program.</source>
        <translation>请先办结或取消，再重新启动程序。</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Test page A4</source>
        <translation>A4 测试页</translation>
    </message>
    <message>
        <source>Test page A5</source>
        <translation>A5 测试页</translation>
    </message>
    <message>
        <source>Test receipt</source>
        <translation>小票测试</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>实时画面</translation>
    </message>
    <message>
        <source>Given on the command line, which wins.</source>
        <translation>已由启动命令指定，以其为准。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>{printer} · paper {paper} · {sample}</source>
        <translation>{printer} · 纸张 {paper} · {sample}</translation>
    </message>
    <message>
        <source>Camera for papers</source>
        <translation>材料摄像头（高拍仪）</translation>
    </message>
    <message>
        <source>Runs only while papers are photographed.</source>
        <translation>仅在拍摄材料时启用。</translation>
    </message>
    <message>
        <source>Another one, or else the same</source>
        <translation>另一台；没有则共用人像摄像头</translation>
    </message>
    <message>
        <source>The camera of the portraits, turned to the desk</source>
        <translation>共用人像摄像头，拍摄时转向桌面</translation>
    </message>
    <message>
        <source>None: papers are not photographed</source>
        <translation>不拍摄材料</translation>
    </message>
    <message>
        <source>A drawn desk, for practice</source>
        <translation>模拟桌面（练习用）</translation>
    </message>
</context>
<context>
    <name>Specimen</name>
    <message>
        <source>The name stated differs from the one in the population register.</source>
        <translation>申报的姓名与人口信息系统登记不一致，无法确认身份。</translation>
    </message>
    <message>
        <source>Have the entry corrected by the police of the household place, then apply again.</source>
        <translation>请先到户籍所在地公安机关核实、更正登记，再行申领。</translation>
    </message>
    <message>
        <source>Household booklet</source>
        <translation>居民户口簿</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>出生医学证明</translation>
    </message>
    <message>
        <source>Registration of a newborn</source>
        <translation>新生儿入户</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Please sit down and face the camera</source>
        <translation>请坐好，面向镜头</translation>
    </message>
    <message>
        <source>Only one person in the picture, please</source>
        <translation>画面中请只留您一人</translation>
    </message>
    <message>
        <source>Please come a little closer</source>
        <translation>请靠近一些</translation>
    </message>
    <message>
        <source>Please move back a little</source>
        <translation>请后退一些</translation>
    </message>
    <message>
        <source>Please bring your head into the frame</source>
        <translation>请把头部移入框内</translation>
    </message>
    <message>
        <source>Please open your eyes</source>
        <translation>请睁开双眼</translation>
    </message>
    <message>
        <source>Please close your mouth</source>
        <translation>请闭上嘴</translation>
    </message>
    <message>
        <source>Please relax your face: no smile</source>
        <translation>请保持自然表情，不要笑</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>请保持不动</translation>
    </message>
    <message>
        <source>Please move a little to your left</source>
        <translation>请向您的左侧移动一些</translation>
    </message>
    <message>
        <source>Please move a little to your right</source>
        <translation>请向您的右侧移动一些</translation>
    </message>
    <message>
        <source>Please straighten your head to your left</source>
        <translation>请把头向您的左侧摆正</translation>
    </message>
    <message>
        <source>Please straighten your head to your right</source>
        <translation>请把头向您的右侧摆正</translation>
    </message>
    <message>
        <source>Please turn your face a little to your left</source>
        <translation>请把脸向您的左侧转一点</translation>
    </message>
    <message>
        <source>Please turn your face a little to your right</source>
        <translation>请把脸向您的右侧转一点</translation>
    </message>
    <message>
        <source>Please raise your chin a little</source>
        <translation>请稍微抬头</translation>
    </message>
    <message>
        <source>Please lower your chin a little</source>
        <translation>请稍微低头</translation>
    </message>
    <message>
        <source>Please look into the camera</source>
        <translation>请看镜头</translation>
    </message>
    <message>
        <source>Very good: hold still and look into the camera</source>
        <translation>很好，请保持不动，看镜头</translation>
    </message>
    <message>
        <source>One moment, please: the camera is being made ready</source>
        <translation>请稍候，摄像头正在准备</translation>
    </message>
    <message>
        <source>One moment, please: we are adjusting the light</source>
        <translation>请稍候，工作人员正在调整</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Received by the library</source>
        <translation>照片库已接收</translation>
    </message>
    <message>
        <source>Refused by the library</source>
        <translation>照片库已退回</translation>
    </message>
    <message>
        <source>Drawn camera</source>
        <translation>模拟摄像头</translation>
    </message>
    <message>
        <source>Keys in a file</source>
        <translation>密钥存于文件</translation>
    </message>
    <message>
        <source>Practice library</source>
        <translation>本机练习库</translation>
    </message>
    <message>
        <source>The picture is drawn, not taken: plug a camera in and start again before serving anybody.</source>
        <translation>画面由程序绘制，不是真实拍摄：正式受理前请接好摄像头并重新启动。</translation>
    </message>
    <message>
        <source>The keys of the journal lie in a file instead of the system&apos;s keyring: for practice only.</source>
        <translation>台账密钥存放在文件中，未使用系统钥匙串：仅限练习。</translation>
    </message>
    <message>
        <source>Records go to a practice library on this computer: set the region&apos;s address before serving.</source>
        <translation>记录上传到本机练习库：正式受理前请设置区域照片库地址。</translation>
    </message>
    <message>
        <source>Camera is starting</source>
        <translation>摄像头启动中</translation>
    </message>
    <message>
        <source>Camera {width}×{height}</source>
        <translation>摄像头 {width}×{height}</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>摄像头无画面</translation>
    </message>
    <message>
        <source>Sending is halted</source>
        <translation>上传已停止</translation>
    </message>
    <message>
        <source>Library offline</source>
        <translation>照片库未连接</translation>
    </message>
    <message>
        <source>Library not tried yet</source>
        <translation>照片库待连接</translation>
    </message>
    <message>
        <source>{count} to be sent</source>
        <translation>{count} 条待上传</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} 条被退回</translation>
    </message>
    <message>
        <source>Collected at this window</source>
        <translation>窗口领取</translation>
    </message>
    <message>
        <source>By mail to {recipient}, {address}</source>
        <translation>邮递至 {address}，{recipient} 收</translation>
    </message>
    <message>
        <source>Library connected</source>
        <translation>照片库已连接</translation>
    </message>
    <message>
        <source>Last contact {time}</source>
        <translation>最近一次通信 {time}</translation>
    </message>
    <message>
        <source>Collected by the proxy {name}</source>
        <translation>由受托人{name}代领</translation>
    </message>
    <message>
        <source>Records go to a practice library. The officer&apos;s number in the settings is believed, nothing locks, and one person may overrule a check: set the region&apos;s address before serving.</source>
        <translation>记录送往练习库；采用设置中的警号，不锁定窗口，一人即可否决检测结果。正式受理前请设置区域照片库地址。</translation>
    </message>
    <message>
        <source>Trial: no sign-in</source>
        <translation>练习：无需登录</translation>
    </message>
</context>
<context>
    <name>Takes</name>
    <message>
        <source>Asking the library …</source>
        <translation>正在查询照片库……</translation>
    </message>
    <message>
        <source>The library holds no photo of this person.</source>
        <translation>照片库中没有此人的照片，请拍照。</translation>
    </message>
    <message>
        <source>The library holds a photo of this person.</source>
        <translation>照片库中有此人的照片，请在下方选看。</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>照片库</translation>
    </message>
    <message>
        <source>Taken on {day} in {place}, {age} days ago</source>
        <translation>{day}摄于{place}（{age} 天前）</translation>
    </message>
    <message>
        <source>No photo from the library: {what} Take a photo.</source>
        <translation>{what}请直接拍照。</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Applicant cannot sit for the photo</source>
        <translation>申请人无法在镜头前就座</translation>
    </message>
    <message>
        <source>Guardian cannot sit for the photo</source>
        <translation>监护人无法在镜头前就座</translation>
    </message>
    <message>
        <source>No picture here meets the limits</source>
        <translation>现场无法拍出符合要求的照片</translation>
    </message>
    <message>
        <source>No picture with the guardian: {why} ({reason})</source>
        <translation>无同框照片：{why}（{reason}）</translation>
    </message>
    <message>
        <source>Both faces have to be seen</source>
        <translation>两人面部都要入镜</translation>
    </message>
    <message>
        <source>Only these two in the picture</source>
        <translation>画面中只能有申请人和监护人</translation>
    </message>
    <message>
        <source>Move away from the edge</source>
        <translation>请离画面边缘远一些</translation>
    </message>
    <message>
        <source>Come closer, both of you</source>
        <translation>请两人靠近镜头</translation>
    </message>
    <message>
        <source>More light on both faces</source>
        <translation>面部光线不足，请补光</translation>
    </message>
    <message>
        <source>Less light on the faces</source>
        <translation>面部光线过强，请减光</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>请保持不动</translation>
    </message>
    <message>
        <source>Faces seen: {measured}, wanted: {limit}</source>
        <translation>检测到人脸 {measured} 张，应为 {limit} 张</translation>
    </message>
    <message>
        <source>A face is cut by the edge of the picture, or nearly so</source>
        <translation>有人脸被画面边缘截断或过于靠边</translation>
    </message>
    <message>
        <source>The smaller face is {measured} px wide, at least {limit} px are wanted</source>
        <translation>较小的人脸宽 {measured} 像素，至少应为 {limit} 像素</translation>
    </message>
    <message>
        <source>One of the faces is too dark to be recognised</source>
        <translation>有人脸过暗，难以辨认</translation>
    </message>
    <message>
        <source>Parts of a face are white: too much light</source>
        <translation>面部局部过曝</translation>
    </message>
    <message>
        <source>One of the faces is blurred</source>
        <translation>有人脸模糊</translation>
    </message>
    <message>
        <source>Without this picture, because</source>
        <translation>无同框照片的原因</translation>
    </message>
    <message>
        <source>Reason in a few words</source>
        <translation>简要说明</translation>
    </message>
    <message>
        <source>Choose one of the exceptions.</source>
        <translation>请选择一种例外情形。</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>请简要说明原因。</translation>
    </message>
    <message>
        <source>Applicant and guardian together</source>
        <translation>申请人与监护人同框拍照</translation>
    </message>
    <message>
        <source>Both faces in one picture, side by side, both looking at the camera.</source>
        <translation>两人并排入镜，都看向镜头。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Looking for two faces</source>
        <translation>正在寻找两张人脸</translation>
    </message>
    <message>
        <source>Both are seen well</source>
        <translation>两人均清晰入镜</translation>
    </message>
    <message>
        <source>Both can be recognised</source>
        <translation>两人均可辨认</translation>
    </message>
    <message>
        <source>Check that they are these two people.</source>
        <translation>请核对画面中确为申请人和监护人本人。</translation>
    </message>
    <message>
        <source>This picture will not do</source>
        <translation>此照片不符合要求</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>无法拍摄</translation>
    </message>
    <message>
        <source>Back to portrait</source>
        <translation>返回证件照</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>{number} px</source>
        <translation>{number} 像素</translation>
    </message>
    <message>
        <source>{number}°</source>
        <translation>{number}°</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <translation>{number} KB</translation>
    </message>
    <message>
        <source>{number} times</source>
        <translation>{number} 倍</translation>
    </message>
    <message>
        <source>{number} check(s)</source>
        <translation>{number} 项</translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation>{number} 级</translation>
    </message>
    <message>
        <source>L* {number}</source>
        <translation>L* {number}</translation>
    </message>
    <message>
        <source>C* {number}</source>
        <translation>C* {number}</translation>
    </message>
    <message>
        <source>ΔE {number}</source>
        <translation>ΔE {number}</translation>
    </message>
    <message>
        <source>a* {number}</source>
        <translation>a* {number}</translation>
    </message>
    <message>
        <source>{number} dpi</source>
        <translation>{number} dpi</translation>
    </message>
    <message>
        <source>{number} side(s)</source>
        <translation>{number} 边</translation>
    </message>
    <message>
        <source>{number} channel(s)</source>
        <translation>{number} 个通道</translation>
    </message>
    <message>
        <source>{number} faces</source>
        <translation>{number} 张人脸</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} 天</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>What was entered and photographed for {name} will not be kept.</source>
        <translation>{name} 已录入的信息和照片将不予保留。</translation>
    </message>
    <message>
        <source>Cancel this case?</source>
        <translation>取消本次办理？</translation>
    </message>
    <message>
        <source>Cancel the case</source>
        <translation>取消办理</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Resident ID card: first issue in the Yangtze River Delta</source>
        <translation>居民身份证 · 长三角异地首次申领</translation>
    </message>
    <message>
        <source>Close the program?</source>
        <translation>关闭程序？</translation>
    </message>
    <message>
        <source>A case is open. What was entered and photographed for it will not be kept.</source>
        <translation>正在办理一件申请，已录入的信息和照片将不予保留。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <translation>{text}（{key}）</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证首次申领</translation>
    </message>
    <message>
        <source>First issue in the Yangtze River Delta</source>
        <translation>长三角跨省通办 · 受理终端</translation>
    </message>
    <message>
        <source>Case {number} · {masked}</source>
        <translation>办理号 {number} · {masked}</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>受理台账</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Window {counter} · {officer}</source>
        <translation>{counter} 号窗口 · {officer}</translation>
    </message>
    <message>
        <source>For the administrator: {code} {details}</source>
        <translation>供管理员参考：{code} {details}</translation>
    </message>
    <message>
        <source>The program cannot start</source>
        <translation>程序无法启动</translation>
    </message>
    <message>
        <source>Applicant&apos;s screen</source>
        <translation>申请人屏幕</translation>
    </message>
    <message>
        <source>Later steps: card arrived, handed out, posted</source>
        <translation>后续办理：证件到达、发放、邮寄</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>申请信息</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>确认签字</translation>
    </message>
    <message>
        <source>The day is not closed</source>
        <translation>今日尚未日结</translation>
    </message>
    <message>
        <source>It can be closed on a later day too; its counts stay.</source>
        <translation>也可以日后补办日结，各项数量不会丢失。</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>To the close</source>
        <translation>去办理日结</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Newborns</source>
        <translation>新生儿入户</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理……</translation>
    </message>
    <message>
        <source>{text} {key}</source>
        <translation>{text} {key}</translation>
    </message>
</context>
</TS>
