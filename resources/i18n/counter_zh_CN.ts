<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Receipt</name>
    <message>
        <source>Acceptance Receipt</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>First resident identity card</source>
        <translation>居民身份证首次申领</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>受理号</translation>
    </message>
    <message>
        <source>REPRINT 重打</source>
        <translation>重打 REPRINT</translation>
    </message>
    <message>
        <source>Image number</source>
        <translation>图像号</translation>
    </message>
    <message>
        <source>Collection of the card</source>
        <translation>证件领取</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>I have checked the particulars above; the photo shows the applicant.</source>
        <translation>以上信息已核对无误，照片为申请人本人。</translation>
    </message>
    <message>
        <source>Window {counter}, officer {officer}</source>
        <translation>{counter} 号窗口　经办人 {officer}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>公民身份号码</translation>
    </message>
    <message>
        <source>Household place</source>
        <translation>户籍地</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>受理单位</translation>
    </message>
    <message>
        <source>At</source>
        <translation>受理窗口</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Long-term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} 年</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺办结日期</translation>
    </message>
    <message>
        <source>Legal limit</source>
        <translation>法定期限截止</translation>
    </message>
    <message>
        <source>Card valid for</source>
        <translation>证件有效期</translation>
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
        <source>The law allows {days} days from acceptance for issuing the card.</source>
        <translation>依法应自受理之日起 {days} 日内发放证件。</translation>
    </message>
    <message>
        <source>The first issue of a resident identity card is free of charge.</source>
        <translation>首次申领居民身份证不收取工本费。</translation>
    </message>
    <message>
        <source>This receipt shows only that the application was accepted. It proves nobody's identity and is not the collection voucher (《居民身份证领取凭证》).</source>
        <translation>本回执仅表明申请已被受理，不能证明任何人的身份，也不是《居民身份证领取凭证》。</translation>
    </message>
    <message>
        <source>{name_en}, {province_en} ({full_zh})</source>
        <translation>{full_zh}</translation>
    </message>
    <message>
        <source>{name_en} ({full_zh})</source>
        <translation>{full_zh}</translation>
    </message>
    <message>
        <source>If the card is late, ask at the window with this receipt number.</source>
        <translation>逾期未收到证件的，可凭受理号到受理窗口查询。</translation>
    </message>
    <message>
        <source>Bring the collection voucher (《居民身份证领取凭证》); if it is lost, the household booklet (居民户口簿).</source>
        <translation>领取时请携带《居民身份证领取凭证》；凭证遗失的，请携带居民户口簿。</translation>
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
        <source>Check the card when it arrives. The waybill shows no identity number.</source>
        <translation>收到证件后请核对证件信息；快递运单上不显示公民身份号码。</translation>
    </message>
    <message>
        <source>Officer (signature or seal)</source>
        <translation>经办人（签名或盖章）</translation>
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
</context>
</TS>
