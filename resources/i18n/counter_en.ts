<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>Try again. After several failures nobody may try this number for a while.</source>
        <translation>Try again. After several failures nobody may try this number for a while.</translation>
    </message>
    <message>
        <source>The number or the password is wrong.</source>
        <translation>The number or the password is wrong.</translation>
    </message>
    <message>
        <source>Too many failures with this number.</source>
        <translation>Too many failures with this number.</translation>
    </message>
    <message>
        <source>Nobody may try it for {minutes} minutes; restarting the program changes nothing.</source>
        <translation>Nobody may try it for {minutes} minutes; restarting the program changes nothing.</translation>
    </message>
    <message>
        <source>The library has locked this officer.</source>
        <translation>The library has locked this officer.</translation>
    </message>
    <message>
        <source>Only the library&apos;s administrator can let this officer in again.</source>
        <translation>Only the library&apos;s administrator can let this officer in again.</translation>
    </message>
    <message>
        <source>The library cannot be reached, and this number is new at this window.</source>
        <translation>The library cannot be reached, and this number is new at this window.</translation>
    </message>
    <message>
        <source>Wait for the network, or let an officer sign in who served here recently.</source>
        <translation>Wait for the network, or let an officer sign in who served here recently.</translation>
    </message>
    <message>
        <source>The library cannot be reached, and the last sign-in with it was too long ago.</source>
        <translation>The library cannot be reached, and the last sign-in with it was too long ago.</translation>
    </message>
    <message>
        <source>Wait for the network: without it a sign-in is valid for {hours} hours only.</source>
        <translation>Wait for the network: without it a sign-in is valid for {hours} hours only.</translation>
    </message>
    <message>
        <source>The password has to be changed first.</source>
        <translation>The password has to be changed first.</translation>
    </message>
    <message>
        <source>Type the old one, and a new one twice: {least} characters or more.</source>
        <translation>Type the old one, and a new one twice: {least} characters or more.</translation>
    </message>
    <message>
        <source>The new password is not good enough.</source>
        <translation>The new password is not good enough.</translation>
    </message>
    <message>
        <source>{least} characters or more, not the old one, and without the officer&apos;s number.</source>
        <translation>{least} characters or more, not the old one, and without the officer&apos;s number.</translation>
    </message>
    <message>
        <source>The sign-in has run out.</source>
        <translation>The sign-in has run out.</translation>
    </message>
    <message>
        <source>Sign in again. The open case is kept.</source>
        <translation>Sign in again. The open case is kept.</translation>
    </message>
    <message>
        <source>This officer is an auditor and serves nobody.</source>
        <translation>This officer is an auditor and serves nobody.</translation>
    </message>
    <message>
        <source>Let an officer of this window sign in.</source>
        <translation>Let an officer of this window sign in.</translation>
    </message>
    <message>
        <source>This officer cannot approve it.</source>
        <translation>This officer cannot approve it.</translation>
    </message>
    <message>
        <source>It takes a supervisor other than the officer on duty.</source>
        <translation>It takes a supervisor other than the officer on duty.</translation>
    </message>
    <message>
        <source>The window is another officer&apos;s.</source>
        <translation>The window is another officer&apos;s.</translation>
    </message>
    <message>
        <source>That officer or a supervisor has to unlock it; then it can be handed over.</source>
        <translation>That officer or a supervisor has to unlock it; then it can be handed over.</translation>
    </message>
    <message>
        <source>Illness, injury or disability does not allow it otherwise</source>
        <translation>Illness, injury or disability does not allow it otherwise</translation>
    </message>
    <message>
        <source>A lasting feature of the face is taken for a fault</source>
        <translation>A lasting feature of the face is taken for a fault</translation>
    </message>
    <message>
        <source>The check is mistaken: the photo is as it should be</source>
        <translation>The check is mistaken: the photo is as it should be</translation>
    </message>
    <message>
        <source>A small child cannot be made to sit otherwise</source>
        <translation>A small child cannot be made to sit otherwise</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>The window is locked</source>
        <translation>The window is locked</translation>
    </message>
    <message>
        <source>Hand the window over</source>
        <translation>Hand the window over</translation>
    </message>
    <message>
        <source>Officer {officer} serves here. The open case is kept, and nothing of it shown.</source>
        <translation>Officer {officer} serves here. The open case is kept, and nothing of it shown.</translation>
    </message>
    <message>
        <source>Officer {officer} ends the shift. The next officer confirms it by signing in.</source>
        <translation>Officer {officer} ends the shift. The next officer confirms it by signing in.</translation>
    </message>
    <message>
        <source>With your officer&apos;s number and your password for the library.</source>
        <translation>With your officer&apos;s number and your password for the library.</translation>
    </message>
    <message>
        <source>Officer {officer}, signed in with the library; renewed by itself at {time}</source>
        <translation>Officer {officer}, signed in with the library; renewed by itself at {time}</translation>
    </message>
    <message>
        <source>Officer {officer}, signed in without the library; valid until {time}</source>
        <translation>Officer {officer}, signed in without the library; valid until {time}</translation>
    </message>
    <message>
        <source>Officer&apos;s number</source>
        <translation>Officer&apos;s number</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>Stay on duty</source>
        <translation>Stay on duty</translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation>Caps lock is on.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Change and sign in</source>
        <translation>Change and sign in</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Take the window over</source>
        <translation>Take the window over</translation>
    </message>
    <message>
        <source>What goes over with the window</source>
        <translation>What goes over with the window</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>The two differ.</translation>
    </message>
    <message>
        <source>Practice: with officers who sign in, a supervisor has to approve this.</source>
        <translation>Practice: with officers who sign in, a supervisor has to approve this.</translation>
    </message>
    <message>
        <source>To use it all the same, let a supervisor approve it.</source>
        <translation>To use it all the same, let a supervisor approve it.</translation>
    </message>
    <message>
        <source>Supervisor approves</source>
        <translation>Supervisor approves</translation>
    </message>
    <message>
        <source>It can be used only if a supervisor approves it here.</source>
        <translation>It can be used only if a supervisor approves it here.</translation>
    </message>
    <message>
        <source>Approved by {officer}: {reason}</source>
        <translation>Approved by {officer}: {reason}</translation>
    </message>
    <message>
        <source>A supervisor approves</source>
        <translation>A supervisor approves</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In your own words</translation>
    </message>
    <message>
        <source>{least} characters or more; no name and no number of the applicant</source>
        <translation>{least} characters or more; no name and no number of the applicant</translation>
    </message>
    <message>
        <source>Supervisor&apos;s number</source>
        <translation>Supervisor&apos;s number</translation>
    </message>
    <message>
        <source>Supervisor&apos;s password</source>
        <translation>Supervisor&apos;s password</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>Do not approve</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Why the photo is used all the same</source>
        <translation>Why the photo is used all the same</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>An open case has to be finished, cancelled or handed over first.</source>
        <translation>An open case has to be finished, cancelled or handed over first.</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Lock the window</translation>
    </message>
    <message>
        <source>Shift: hand over or sign out</source>
        <translation>Shift: hand over or sign out</translation>
    </message>
    <message>
        <source>Still to be sent: {waiting}. Refused by the library: {refused}.</source>
        <translation>Still to be sent: {waiting}. Refused by the library: {refused}.</translation>
    </message>
    <message>
        <source>Locks after {minutes} idle minutes</source>
        <translation>Locks after {minutes} idle minutes</translation>
    </message>
    <message>
        <source>The open case is kept. Its officer or a supervisor unlocks the window.</source>
        <translation>The open case is kept. Its officer or a supervisor unlocks the window.</translation>
    </message>
    <message>
        <source>First resident ID cards: take applications</source>
        <translation>First resident ID cards: take applications</translation>
    </message>
    <message>
        <source>Newborns: registration in another province</source>
        <translation>Newborns: registration in another province</translation>
    </message>
    <message>
        <source>Journal and close of the day</source>
        <translation>Journal and close of the day</translation>
    </message>
    <message>
        <source>Window {counter}</source>
        <translation>Window {counter}</translation>
    </message>
    <message>
        <source>Officers who signed in here within the last {hours} hours can still sign in.</source>
        <translation>Officers who signed in here within the last {hours} hours can still sign in.</translation>
    </message>
    <message>
        <source>It checks number and password. While it cannot be reached, officers who signed in here within the last {hours} hours can still sign in.</source>
        <translation>It checks number and password. While it cannot be reached, officers who signed in here within the last {hours} hours can still sign in.</translation>
    </message>
    <message>
        <source>Later steps: cards handed out or posted</source>
        <translation>Later steps: cards handed out or posted</translation>
    </message>
    <message>
        <source>Keep password</source>
        <translation>Keep password</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>What is done here</source>
        <translation>What is done here</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>Old password</translation>
    </message>
</context>
<context>
    <name>Applicant</name>
    <message>
        <source>Who applies?</source>
        <translation>Who applies?</translation>
    </message>
    <message>
        <source>Enter name, ID number and household place as they stand in the household booklet.</source>
        <translation>Enter name, ID number and household place as they stand in the household booklet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Continue to the photo</source>
        <translation>Continue to the photo</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>Clear the form</translation>
    </message>
    <message>
        <source>{typed} of 18 characters</source>
        <translation>{typed} of 18 characters</translation>
    </message>
    <message>
        <source>Choose the place from the list.</source>
        <translation>Choose the place from the list.</translation>
    </message>
    <message>
        <source>Suggested by the ID number: compare it with the household booklet.</source>
        <translation>Suggested by the ID number: compare it with the household booklet.</translation>
    </message>
    <message>
        <source>Chosen by hand.</source>
        <translation>Chosen by hand.</translation>
    </message>
    <message>
        <source>Ready by</source>
        <translation>Ready by</translation>
    </message>
    <message>
        <source>May this window serve the applicant?</source>
        <translation>May this window serve the applicant?</translation>
    </message>
    <message>
        <source>The answer appears here once ID number and household place are known.</source>
        <translation>The answer appears here once ID number and household place are known.</translation>
    </message>
    <message>
        <source>This window may serve the applicant</source>
        <translation>This window may serve the applicant</translation>
    </message>
    <message>
        <source>This window may not serve the applicant</source>
        <translation>This window may not serve the applicant</translation>
    </message>
    <message>
        <source>Household place: {place}</source>
        <translation>Household place: {place}</translation>
    </message>
    <message>
        <source>Not to be mixed up with {others}. Compare the characters.</source>
        <translation>Not to be mixed up with {others}. Compare the characters.</translation>
    </message>
    <message>
        <source>Ask for all of these at once</source>
        <translation>Ask for all of these at once</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>First registered</source>
        <translation>First registered</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Valid for</translation>
    </message>
    <message>
        <source>Place of household registration</source>
        <translation>Place of household registration</translation>
    </message>
    <message>
        <source>Search: characters, province, English name or code</source>
        <translation>Search: characters, province, English name or code</translation>
    </message>
    <message>
        <source>No such place. Try one character, or the English name.</source>
        <translation>No such place. Try one character, or the English name.</translation>
    </message>
    <message>
        <source>{count} places; choose one with the arrow keys.</source>
        <translation>{count} places; choose one with the arrow keys.</translation>
    </message>
    <message>
        <source>{place}   {code}</source>
        <translation>{place}   {code}</translation>
    </message>
    <message>
        <source>Continue to the details</source>
        <translation>Continue to the details</translation>
    </message>
    <message>
        <source>Agreed: a photo held by the library may be used</source>
        <translation>Agreed: a photo held by the library may be used</translation>
    </message>
    <message>
        <source>Not listed: compare with the booklet</source>
        <translation>Not listed: compare with the booklet</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Sixteen or older, applies in person</source>
        <translation>Sixteen or older, applies in person</translation>
    </message>
    <message>
        <source>Under sixteen, the guardian applies</source>
        <translation>Under sixteen, the guardian applies</translation>
    </message>
    <message>
        <source>Without full capacity, the guardian applies</source>
        <translation>Without full capacity, the guardian applies</translation>
    </message>
    <message>
        <source>Under 16</source>
        <translation>Under 16</translation>
    </message>
    <message>
        <source>Reached 16</source>
        <translation>Reached 16</translation>
    </message>
    <message>
        <source>Settled from Hong Kong, Macau or Taiwan</source>
        <translation>Settled from Hong Kong, Macau or Taiwan</translation>
    </message>
    <message>
        <source>Returned from overseas to settle</source>
        <translation>Returned from overseas to settle</translation>
    </message>
    <message>
        <source>Obtained or regained the nationality</source>
        <translation>Obtained or regained the nationality</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Study</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>The booklet shows it</source>
        <translation>The booklet shows it</translation>
    </message>
    <message>
        <source>Another proof was shown</source>
        <translation>Another proof was shown</translation>
    </message>
    <message>
        <source>No proof yet</source>
        <translation>No proof yet</translation>
    </message>
    <message>
        <source>Choose the county from the list.</source>
        <translation>Choose the county from the list.</translation>
    </message>
    <message>
        <source>No such group. Type its number, initials or characters.</source>
        <translation>No such group. Type its number, initials or characters.</translation>
    </message>
    <message>
        <source>Enter eight digits: year, month, day.</source>
        <translation>Enter eight digits: year, month, day.</translation>
    </message>
    <message>
        <source>Enter the guardian&apos;s name as on the ID card.</source>
        <translation>Enter the guardian&apos;s name as on the ID card.</translation>
    </message>
    <message>
        <source>This is not an ID number; check it against the card.</source>
        <translation>This is not an ID number; check it against the card.</translation>
    </message>
    <message>
        <source>This is the applicant&apos;s own number.</source>
        <translation>This is the applicant&apos;s own number.</translation>
    </message>
    <message>
        <source>A guardian has to be eighteen or older.</source>
        <translation>A guardian has to be eighteen or older.</translation>
    </message>
    <message>
        <source>Choose how the guardian is related.</source>
        <translation>Choose how the guardian is related.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s name as on the ID card.</source>
        <translation>Enter the proxy&apos;s name as on the ID card.</translation>
    </message>
    <message>
        <source>Right thumb</source>
        <translation>Right thumb</translation>
    </message>
    <message>
        <source>Left thumb</source>
        <translation>Left thumb</translation>
    </message>
    <message>
        <source>Right index finger</source>
        <translation>Right index finger</translation>
    </message>
    <message>
        <source>Left index finger</source>
        <translation>Left index finger</translation>
    </message>
    <message>
        <source>Right middle finger</source>
        <translation>Right middle finger</translation>
    </message>
    <message>
        <source>Left middle finger</source>
        <translation>Left middle finger</translation>
    </message>
    <message>
        <source>Right ring finger</source>
        <translation>Right ring finger</translation>
    </message>
    <message>
        <source>Left ring finger</source>
        <translation>Left ring finger</translation>
    </message>
    <message>
        <source>Right little finger</source>
        <translation>Right little finger</translation>
    </message>
    <message>
        <source>Left little finger</source>
        <translation>Left little finger</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>Injury</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>First card, but not at the household place</source>
        <translation>First card, but not at the household place</translation>
    </message>
    <message>
        <source>What is stated disagrees with booklet or register</source>
        <translation>What is stated disagrees with booklet or register</translation>
    </message>
    <message>
        <source>Looks changed much; who it is stays in doubt</source>
        <translation>Looks changed much; who it is stays in doubt</translation>
    </message>
    <message>
        <source>Papers forged, altered, traded or another person&apos;s</source>
        <translation>Papers forged, altered, traded or another person&apos;s</translation>
    </message>
    <message>
        <source>On the list of the national credit platform</source>
        <translation>On the list of the national credit platform</translation>
    </message>
    <message>
        <source>The ID number is wrong or was given twice</source>
        <translation>The ID number is wrong or was given twice</translation>
    </message>
    <message>
        <source>Apply at the police station of the household place; the first card is free there too.</source>
        <translation>Apply at the police station of the household place; the first card is free there too.</translation>
    </message>
    <message>
        <source>Have the entry corrected at the police station of the household place, then apply again here.</source>
        <translation>Have the entry corrected at the police station of the household place, then apply again here.</translation>
    </message>
    <message>
        <source>Apply at the police station of the household place, where your identity can be verified.</source>
        <translation>Apply at the police station of the household place, where your identity can be verified.</translation>
    </message>
    <message>
        <source>Applications across places are not open to you; apply at the household place.</source>
        <translation>Applications across places are not open to you; apply at the household place.</translation>
    </message>
    <message>
        <source>Have the number corrected at the police station of the household place first.</source>
        <translation>Have the number corrected at the police station of the household place first.</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>Registered: {fingers}</source>
        <translation>Registered: {fingers}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Registration failed</source>
        <translation>Registration failed</translation>
    </message>
    <message>
        <source>Not registered: {why}</source>
        <translation>Not registered: {why}</translation>
    </message>
    <message>
        <source>{sex}, {day}</source>
        <translation>{sex}, {day}</translation>
    </message>
    <message>
        <source>Sex and birth</source>
        <translation>Sex and birth</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Contact telephone</source>
        <translation>Contact telephone</translation>
    </message>
    <message>
        <source>{name}, {relation}</source>
        <translation>{name}, {relation}</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>What does the booklet say?</source>
        <translation>What does the booklet say?</translation>
    </message>
    <message>
        <source>Copy the address from the household booklet; look at the papers one by one.</source>
        <translation>Copy the address from the household booklet; look at the papers one by one.</translation>
    </message>
    <message>
        <source>List what is missing</source>
        <translation>List what is missing</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Booklet and ID number disagree: {what}</source>
        <translation>Booklet and ID number disagree: {what}</translation>
    </message>
    <message>
        <source>If it stays so, refuse: the household place has to correct it first.</source>
        <translation>If it stays so, refuse: the household place has to correct it first.</translation>
    </message>
    <message>
        <source>The booklet says something else</source>
        <translation>The booklet says something else</translation>
    </message>
    <message>
        <source>Sex in the booklet</source>
        <translation>Sex in the booklet</translation>
    </message>
    <message>
        <source>Birth in the booklet</source>
        <translation>Birth in the booklet</translation>
    </message>
    <message>
        <source>By the ID number: {sex}, born {day}. Compare with the booklet.</source>
        <translation>By the ID number: {sex}, born {day}. Compare with the booklet.</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>Guardian&apos;s name</translation>
    </message>
    <message>
        <source>Guardian&apos;s ID number</source>
        <translation>Guardian&apos;s ID number</translation>
    </message>
    <message>
        <source>Guardian is the applicant&apos;s</source>
        <translation>Guardian is the applicant&apos;s</translation>
    </message>
    <message>
        <source>Guardianship</source>
        <translation>Guardianship</translation>
    </message>
    <message>
        <source>Street, house, door</source>
        <translation>Street, house, door</translation>
    </message>
    <message>
        <source>County or district</source>
        <translation>County or district</translation>
    </message>
    <message>
        <source>Papers shown</source>
        <translation>Papers shown</translation>
    </message>
    <message>
        <source>Proof of</source>
        <translation>Proof of</translation>
    </message>
    <message>
        <source>All shown</source>
        <translation>All shown</translation>
    </message>
    <message>
        <source>The proof has a picture</source>
        <translation>The proof has a picture</translation>
    </message>
    <message>
        <source>Number or initials</source>
        <translation>Number or initials</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>YYYYMMDD</source>
        <translation>YYYYMMDD</translation>
    </message>
    <message>
        <source>Street, house and door: 5 to 100 characters.</source>
        <translation>Street, house and door: 5 to 100 characters.</translation>
    </message>
    <message>
        <source>A mobile number, or one with area code.</source>
        <translation>A mobile number, or one with area code.</translation>
    </message>
    <message>
        <source>Papers: {count}</source>
        <translation>Papers: {count}</translation>
    </message>
    <message>
        <source>Papers missing: {count}</source>
        <translation>Papers missing: {count}</translation>
    </message>
    <message>
        <source>Household county</source>
        <translation>Household county</translation>
    </message>
    <message>
        <source>Photograph papers</source>
        <translation>Photograph papers</translation>
    </message>
    <message>
        <source>Without full capacity</source>
        <translation>Without full capacity</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Nothing waits to be handed over; no file was written.</source>
        <translation>Nothing waits to be handed over; no file was written.</translation>
    </message>
    <message>
        <source>Record {record} is damaged and was left out; examine it with “counter-app verify”.</source>
        <translation>Record {record} is damaged and was left out; examine it with “counter-app verify”.</translation>
    </message>
    <message>
        <source>Acknowledged {acknowledged}, refused {refused}, known before {known}.</source>
        <translation>Acknowledged {acknowledged}, refused {refused}, known before {known}.</translation>
    </message>
    <message>
        <source>{count} records of the receipt are not this journal&apos;s.</source>
        <translation>{count} records of the receipt are not this journal&apos;s.</translation>
    </message>
    <message>
        <source>Step {event} is damaged and was left out; examine it with “counter-app verify”.</source>
        <translation>Step {event} is damaged and was left out; examine it with “counter-app verify”.</translation>
    </message>
    <message>
        <source>{records} records, {events} later steps of cases and {newborns} steps of registrations of newborns are in {file}, sealed to the library. Take it there, and bring the receipt back.</source>
        <translation>{records} records, {events} later steps of cases and {newborns} steps of registrations of newborns are in {file}, sealed to the library. Take it there, and bring the receipt back.</translation>
    </message>
    <message>
        <source>{count} later steps go on waiting: the library does not hold their record or application yet.</source>
        <translation>{count} later steps go on waiting: the library does not hold their record or application yet.</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Nothing fits.</source>
        <translation>Nothing fits.</translation>
    </message>
    <message>
        <source>{choice}; {count} fit, step with the arrow keys</source>
        <translation>{choice}; {count} fit, step with the arrow keys</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>Papers are missing</source>
        <translation>Papers are missing</translation>
    </message>
    <message>
        <source>The application is refused</source>
        <translation>The application is refused</translation>
    </message>
    <message>
        <source>Name all of it at once and hand the list over. This is not a refusal.</source>
        <translation>Name all of it at once and hand the list over. This is not a refusal.</translation>
    </message>
    <message>
        <source>Say why, and what can be done now.</source>
        <translation>Say why, and what can be done now.</translation>
    </message>
    <message>
        <source>To be brought, all at once</source>
        <translation>To be brought, all at once</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Come back with all of these; nothing else will be asked for.</source>
        <translation>Come back with all of these; nothing else will be asked for.</translation>
    </message>
    <message>
        <source>Recorded under</source>
        <translation>Recorded under</translation>
    </message>
    <message>
        <source>Refuse the application</source>
        <translation>Refuse the application</translation>
    </message>
    <message>
        <source>What was seen (for the record)</source>
        <translation>What was seen (for the record)</translation>
    </message>
    <message>
        <source>Refuse and record it</source>
        <translation>Refuse and record it</translation>
    </message>
    <message>
        <source>Why is the application refused?</source>
        <translation>Why is the application refused?</translation>
    </message>
    <message>
        <source>Tick at least one reason.</source>
        <translation>Tick at least one reason.</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>Print the notice</translation>
    </message>
    <message>
        <source>{count} photographed pages were not kept</source>
        <translation>{count} photographed pages were not kept</translation>
    </message>
    <message>
        <source>Of a case that ends without a photo only the reason is kept, no copies of papers.</source>
        <translation>Of a case that ends without a photo only the reason is kept, no copies of papers.</translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message>
        <source>How shall the card be handed over?</source>
        <translation>How shall the card be handed over?</translation>
    </message>
    <message>
        <source>At this window</source>
        <translation>At this window</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>By mail</translation>
    </message>
    <message>
        <source>The applicant comes back with the voucher</source>
        <translation>The applicant comes back with the voucher</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Saving to the disk</source>
        <translation>Saving to the disk</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Postcode (optional)</source>
        <translation>Postcode (optional)</translation>
    </message>
    <message>
        <source>The applicant agrees</source>
        <translation>The applicant agrees</translation>
    </message>
    <message>
        <source>Recipient, telephone and address are passed to the postal service for this delivery only. The ID number is not on the waybill. The consent is voluntary: without it the card is collected at the window.</source>
        <translation>Recipient, telephone and address are passed to the postal service for this delivery only. The ID number is not on the waybill. The consent is voluntary: without it the card is collected at the window.</translation>
    </message>
    <message>
        <source>By a proxy</source>
        <translation>By a proxy</translation>
    </message>
    <message>
        <source>The card&apos;s particulars are checked, a fingerprint is compared and the applicant signs.</source>
        <translation>The card&apos;s particulars are checked, a fingerprint is compared and the applicant signs.</translation>
    </message>
    <message>
        <source>Continue to signing</source>
        <translation>Continue to signing</translation>
    </message>
    <message>
        <source>Telephone, once more</source>
        <translation>Telephone, once more</translation>
    </message>
    <message>
        <source>To the household address</source>
        <translation>To the household address</translation>
    </message>
    <message>
        <source>Proxy&apos;s name</source>
        <translation>Proxy&apos;s name</translation>
    </message>
    <message>
        <source>Proxy&apos;s ID number</source>
        <translation>Proxy&apos;s ID number</translation>
    </message>
    <message>
        <source>Proxy&apos;s telephone</source>
        <translation>Proxy&apos;s telephone</translation>
    </message>
    <message>
        <source>The proxy brings their own ID card and the voucher, and signs. Nobody else can collect the card.</source>
        <translation>The proxy brings their own ID card and the voucher, and signs. Nobody else can collect the card.</translation>
    </message>
    <message>
        <source>Ask the applicant. Nothing is filed yet.</source>
        <translation>Ask the applicant. Nothing is filed yet.</translation>
    </message>
    <message>
        <source>County or district</source>
        <translation>County or district</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Is everything right?</source>
        <translation>Is everything right?</translation>
    </message>
    <message>
        <source>Let the applicant read it, take the fingerprints, have the commitment signed.</source>
        <translation>Let the applicant read it, take the fingerprints, have the commitment signed.</translation>
    </message>
    <message>
        <source>Back to collection</source>
        <translation>Back to collection</translation>
    </message>
    <message>
        <source>Notice and commitment</source>
        <translation>Notice and commitment</translation>
    </message>
    <message>
        <source>Version {version}, since {day}</source>
        <translation>Version {version}, since {day}</translation>
    </message>
    <message>
        <source>Signed on a printed sheet</source>
        <translation>Signed on a printed sheet</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Sign again</translation>
    </message>
    <message>
        <source>Nobody has signed yet: on the pad, or tick that a sheet was signed.</source>
        <translation>Nobody has signed yet: on the pad, or tick that a sheet was signed.</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>Fingerprints</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>First finger</source>
        <translation>First finger</translation>
    </message>
    <message>
        <source>Second finger</source>
        <translation>Second finger</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Why not</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>In a few words</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Choose one or two different fingers.</source>
        <translation>Choose one or two different fingers.</translation>
    </message>
    <message>
        <source>Choose why no finger was registered.</source>
        <translation>Choose why no finger was registered.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Say in a few words why.</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>Sign here</translation>
    </message>
</context>
<context>
    <name>DailyReport</name>
    <message>
        <source>Cases accepted</source>
        <translation>Cases accepted</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>mail</translation>
    </message>
    <message>
        <source>window</source>
        <translation>window</translation>
    </message>
    <message>
        <source>Sent home: papers are missing</source>
        <translation>Sent home: papers are missing</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Applications withdrawn</source>
        <translation>Applications withdrawn</translation>
    </message>
    <message>
        <source>Cards arrived</source>
        <translation>Cards arrived</translation>
    </message>
    <message>
        <source>Cards handed out at the window</source>
        <translation>Cards handed out at the window</translation>
    </message>
    <message>
        <source>Cards handed to the post</source>
        <translation>Cards handed to the post</translation>
    </message>
    <message>
        <source>Mistakes undone</source>
        <translation>Mistakes undone</translation>
    </message>
    <message>
        <source>16 or older</source>
        <translation>16 or older</translation>
    </message>
    <message>
        <source>under 16</source>
        <translation>under 16</translation>
    </message>
    <message>
        <source>not closed yet</source>
        <translation>not closed yet</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Close of the day</translation>
    </message>
    <message>
        <source>{time}, officer {officer}, {signature}</source>
        <translation>{time}, officer {officer}, {signature}</translation>
    </message>
    <message>
        <source>Newborns: applications taken</source>
        <translation>Newborns: applications taken</translation>
    </message>
    <message>
        <source>Newborns: not taken</source>
        <translation>Newborns: not taken</translation>
    </message>
    <message>
        <source>Newborns: registration granted</source>
        <translation>Newborns: registration granted</translation>
    </message>
    <message>
        <source>Newborns: registration turned down</source>
        <translation>Newborns: registration turned down</translation>
    </message>
    <message>
        <source>Newborns: booklet pages printed</source>
        <translation>Newborns: booklet pages printed</translation>
    </message>
    <message>
        <source>Newborns: booklet pages handed out</source>
        <translation>Newborns: booklet pages handed out</translation>
    </message>
    <message>
        <source>Newborns: originals handed back</source>
        <translation>Newborns: originals handed back</translation>
    </message>
    <message>
        <source>Newborns: applications withdrawn</source>
        <translation>Newborns: applications withdrawn</translation>
    </message>
    <message>
        <source>Newborns: mistakes undone</source>
        <translation>Newborns: mistakes undone</translation>
    </message>
    <message>
        <source>Photo accepted despite a finding</source>
        <translation>Photo accepted despite a finding</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>The day is closed</source>
        <translation>The day is closed</translation>
    </message>
    <message>
        <source>The day is open again; both closes are kept</source>
        <translation>The day is open again; both closes are kept</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Close of the day</translation>
    </message>
    <message>
        <source>Why is the day opened again?</source>
        <translation>Why is the day opened again?</translation>
    </message>
    <message>
        <source>Cards handed out or posted</source>
        <translation>Cards handed out or posted</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Day after</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>Daily report</translation>
    </message>
    <message>
        <source>No card was handed out or posted on this day</source>
        <translation>No card was handed out or posted on this day</translation>
    </message>
    <message>
        <source>{day} is open</source>
        <translation>{day} is open</translation>
    </message>
    <message>
        <source>Something happened since: open the day and close it again.</source>
        <translation>Something happened since: open the day and close it again.</translation>
    </message>
    <message>
        <source>{day} is closed</source>
        <translation>{day} is closed</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Give a reason; it is kept with the day.</source>
        <translation>Give a reason; it is kept with the day.</translation>
    </message>
    <message>
        <source>Compare the counts with the papers, sign, then close the day.</source>
        <translation>Compare the counts with the papers, sign, then close the day.</translation>
    </message>
    <message>
        <source>The counts are right: signed by the officer</source>
        <translation>The counts are right: signed by the officer</translation>
    </message>
    <message>
        <source>The printed report is signed</source>
        <translation>The printed report is signed</translation>
    </message>
    <message>
        <source>Sign on the pad, or tick that the printed report is signed.</source>
        <translation>Sign on the pad, or tick that the printed report is signed.</translation>
    </message>
    <message>
        <source>Compare and sign first</source>
        <translation>Compare and sign first</translation>
    </message>
    <message>
        <source>Times opened again: {count}</source>
        <translation>Times opened again: {count}</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Resident ID card, first issue across the Yangtze River Delta</source>
        <translation>Resident ID card, first issue across the Yangtze River Delta</translation>
    </message>
    <message>
        <source>Thank you: the photo is being checked</source>
        <translation>Thank you: the photo is being checked</translation>
    </message>
    <message>
        <source>Applicant&apos;s screen</source>
        <translation>Applicant&apos;s screen</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>Please check your photo and your details. Tell the officer if anything is wrong.</source>
        <translation>Please check your photo and your details. Tell the officer if anything is wrong.</translation>
    </message>
    <message>
        <source>How would you like to receive the card?</source>
        <translation>How would you like to receive the card?</translation>
    </message>
    <message>
        <source>Collect it at this window, or have it sent by mail. Please tell the officer.</source>
        <translation>Collect it at this window, or have it sent by mail. Please tell the officer.</translation>
    </message>
    <message>
        <source>Please take your voucher and your papers with you.</source>
        <translation>Please take your voucher and your papers with you.</translation>
    </message>
    <message>
        <source>Your application is filed</source>
        <translation>Your application is filed</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>Is everything right?</translation>
    </message>
    <message>
        <source>Please read it and tell the officer if anything is wrong. Then sign.</source>
        <translation>Please read it and tell the officer if anything is wrong. Then sign.</translation>
    </message>
    <message>
        <source>Please look at the camera, both of you</source>
        <translation>Please look at the camera, both of you</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Photograph the papers</source>
        <translation>Photograph the papers</translation>
    </message>
    <message>
        <source>One page at a time, flat on the desk; choose first what it is.</source>
        <translation>One page at a time, flat on the desk; choose first what it is.</translation>
    </message>
    <message>
        <source>Photograph this page</source>
        <translation>Photograph this page</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Keep all the same</source>
        <translation>Keep all the same</translation>
    </message>
    <message>
        <source>This is the portraits&apos; camera: turn it to the desk, and back afterwards.</source>
        <translation>This is the portraits&apos; camera: turn it to the desk, and back afterwards.</translation>
    </message>
    <message>
        <source>The page is being made</source>
        <translation>The page is being made</translation>
    </message>
    <message>
        <source>The case goes on without pictures of the papers: go back to it with Enter.</source>
        <translation>The case goes on without pictures of the papers: go back to it with Enter.</translation>
    </message>
    <message>
        <source>{count} pages are the most that a case holds</source>
        <translation>{count} pages are the most that a case holds</translation>
    </message>
    <message>
        <source>Remove one before you take another.</source>
        <translation>Remove one before you take another.</translation>
    </message>
    <message>
        <source>Looking for a page</source>
        <translation>Looking for a page</translation>
    </message>
    <message>
        <source>All of it is seen and can be read.</source>
        <translation>All of it is seen and can be read.</translation>
    </message>
    <message>
        <source>Hold still and release</source>
        <translation>Hold still and release</translation>
    </message>
    <message>
        <source>On with the next page</source>
        <translation>On with the next page</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>Photographed pages</source>
        <translation>Photographed pages</translation>
    </message>
    <message>
        <source>{page}: {remarks}</source>
        <translation>{page}: {remarks}</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>Other paper</translation>
    </message>
    <message>
        <source>no page found</source>
        <translation>no page found</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cut off</translation>
    </message>
    <message>
        <source>unusual shape</source>
        <translation>unusual shape</translation>
    </message>
    <message>
        <source>too coarse</source>
        <translation>too coarse</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>too dark</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>too bright</translation>
    </message>
    <message>
        <source>reflection</source>
        <translation>reflection</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>blurred</translation>
    </message>
    <message>
        <source>Lay the paper flat on the desk, all of it in the picture</source>
        <translation>Lay the paper flat on the desk, all of it in the picture</translation>
    </message>
    <message>
        <source>Move the paper into the middle</source>
        <translation>Move the paper into the middle</translation>
    </message>
    <message>
        <source>Check that the right paper lies there, flat and uncovered</source>
        <translation>Check that the right paper lies there, flat and uncovered</translation>
    </message>
    <message>
        <source>Bring the camera nearer to the paper</source>
        <translation>Bring the camera nearer to the paper</translation>
    </message>
    <message>
        <source>More light on the desk</source>
        <translation>More light on the desk</translation>
    </message>
    <message>
        <source>Less light on the desk</source>
        <translation>Less light on the desk</translation>
    </message>
    <message>
        <source>Turn the paper, or move the lamp: something is reflected</source>
        <translation>Turn the paper, or move the lamp: something is reflected</translation>
    </message>
    <message>
        <source>Hold still; let the camera focus</source>
        <translation>Hold still; let the camera focus</translation>
    </message>
    <message>
        <source>No page can be told from the desk</source>
        <translation>No page can be told from the desk</translation>
    </message>
    <message>
        <source>The page reaches the edge of the picture</source>
        <translation>The page reaches the edge of the picture</translation>
    </message>
    <message>
        <source>Its sides do not fit this kind of paper: {measured} % off</source>
        <translation>Its sides do not fit this kind of paper: {measured} % off</translation>
    </message>
    <message>
        <source>{measured} dots an inch, at least {limit} are wanted</source>
        <translation>{measured} dots an inch, at least {limit} are wanted</translation>
    </message>
    <message>
        <source>The paper is too dark to be read</source>
        <translation>The paper is too dark to be read</translation>
    </message>
    <message>
        <source>Parts of the page are white: too much light</source>
        <translation>Parts of the page are white: too much light</translation>
    </message>
    <message>
        <source>A reflection covers part of the page</source>
        <translation>A reflection covers part of the page</translation>
    </message>
    <message>
        <source>Edges are {measured} mm wide, at most {limit} mm can be read</source>
        <translation>Edges are {measured} mm wide, at most {limit} mm can be read</translation>
    </message>
    <message>
        <source>{kind}, page {number}</source>
        <translation>{kind}, page {number}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Booklet</translation>
    </message>
    <message>
        <source>Guardian&apos;s card</source>
        <translation>Guardian&apos;s card</translation>
    </message>
    <message>
        <source>Guardian&apos;s booklet</source>
        <translation>Guardian&apos;s booklet</translation>
    </message>
    <message>
        <source>Guardianship</source>
        <translation>Guardianship</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>The pages are saved as {name}.</source>
        <translation>The pages are saved as {name}.</translation>
    </message>
    <message>
        <source>They show whole ID numbers: keep the file like the papers. The audit knows of it.</source>
        <translation>They show whole ID numbers: keep the file like the papers. The audit knows of it.</translation>
    </message>
    <message>
        <source>Photographed papers</source>
        <translation>Photographed papers</translation>
    </message>
    <message>
        <source>As they were taken for this case; they are on this computer only.</source>
        <translation>As they were taken for this case; they are on this computer only.</translation>
    </message>
    <message>
        <source>Resolution {dpi} dpi</source>
        <translation>Resolution {dpi} dpi</translation>
    </message>
    <message>
        <source>No page photographed yet</source>
        <translation>No page photographed yet</translation>
    </message>
    <message>
        <source>Done: back to the case</source>
        <translation>Done: back to the case</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Hand it over together with the applicant&apos;s papers.</source>
        <translation>Hand it over together with the applicant&apos;s papers.</translation>
    </message>
    <message>
        <source>These characters are missing in the fonts of this computer and stand as boxes: {characters}. Write them in by hand and tell the administrator.</source>
        <translation>These characters are missing in the fonts of this computer and stand as boxes: {characters}. Write them in by hand and tell the administrator.</translation>
    </message>
    <message>
        <source>The case is filed</source>
        <translation>The case is filed</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Next applicant</source>
        <translation>Next applicant</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>It is sent by itself; you may go on.</source>
        <translation>It is sent by itself; you may go on.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message>
        <source>The region&apos;s template {file} cannot be used ({problem}); the shipped one was. Tell the administrator.</source>
        <translation>The region&apos;s template {file} cannot be used ({problem}); the shipped one was. Tell the administrator.</translation>
    </message>
    <message>
        <source>It is safe on this computer. Print the voucher and hand it over.</source>
        <translation>It is safe on this computer. Print the voucher and hand it over.</translation>
    </message>
    <message>
        <source>Print the voucher</source>
        <translation>Print the voucher</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>All papers</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>No camera was found.</source>
        <translation>No camera was found.</translation>
    </message>
    <message>
        <source>Plug the camera in. The program goes on by itself as soon as it answers.</source>
        <translation>Plug the camera in. The program goes on by itself as soon as it answers.</translation>
    </message>
    <message>
        <source>Another program is using the camera.</source>
        <translation>Another program is using the camera.</translation>
    </message>
    <message>
        <source>Close the other program. The picture then comes back by itself.</source>
        <translation>Close the other program. The picture then comes back by itself.</translation>
    </message>
    <message>
        <source>The camera was disconnected.</source>
        <translation>The camera was disconnected.</translation>
    </message>
    <message>
        <source>Check its cable and plug it in again. Nothing entered so far is lost.</source>
        <translation>Check its cable and plug it in again. Nothing entered so far is lost.</translation>
    </message>
    <message>
        <source>The camera sends no new pictures.</source>
        <translation>The camera sends no new pictures.</translation>
    </message>
    <message>
        <source>Wait a moment; if it stays like this, unplug the camera and plug it in again.</source>
        <translation>Wait a moment; if it stays like this, unplug the camera and plug it in again.</translation>
    </message>
    <message>
        <source>The camera&apos;s pictures arrive damaged.</source>
        <translation>The camera&apos;s pictures arrive damaged.</translation>
    </message>
    <message>
        <source>Use another cable or another socket.</source>
        <translation>Use another cable or another socket.</translation>
    </message>
    <message>
        <source>The camera that was set up does not exist.</source>
        <translation>The camera that was set up does not exist.</translation>
    </message>
    <message>
        <source>Ask the administrator to correct the camera setting.</source>
        <translation>Ask the administrator to correct the camera setting.</translation>
    </message>
    <message>
        <source>The program is incomplete: photos cannot be checked.</source>
        <translation>The program is incomplete: photos cannot be checked.</translation>
    </message>
    <message>
        <source>Ask the administrator to install the program again.</source>
        <translation>Ask the administrator to install the program again.</translation>
    </message>
    <message>
        <source>A part of the program was changed: photos cannot be checked.</source>
        <translation>A part of the program was changed: photos cannot be checked.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>The picture cannot be read.</translation>
    </message>
    <message>
        <source>Take the photo again.</source>
        <translation>Take the photo again.</translation>
    </message>
    <message>
        <source>The picture is too large to be judged.</source>
        <translation>The picture is too large to be judged.</translation>
    </message>
    <message>
        <source>Choose a smaller picture size for the camera.</source>
        <translation>Choose a smaller picture size for the camera.</translation>
    </message>
    <message>
        <source>The portrait does not fit into the prescribed file size.</source>
        <translation>The portrait does not fit into the prescribed file size.</translation>
    </message>
    <message>
        <source>Take the photo again before a plain background.</source>
        <translation>Take the photo again before a plain background.</translation>
    </message>
    <message>
        <source>The program is already running on this computer.</source>
        <translation>The program is already running on this computer.</translation>
    </message>
    <message>
        <source>Go on in the window that is already open.</source>
        <translation>Go on in the window that is already open.</translation>
    </message>
    <message>
        <source>The journal on this computer is damaged.</source>
        <translation>The journal on this computer is damaged.</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of the program.</source>
        <translation>The journal was written by a newer version of the program.</translation>
    </message>
    <message>
        <source>Ask the administrator to update the program.</source>
        <translation>Ask the administrator to update the program.</translation>
    </message>
    <message>
        <source>The journal cannot be opened with the key of this user.</source>
        <translation>The journal cannot be opened with the key of this user.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved.</source>
        <translation>The disk is full: nothing was saved.</translation>
    </message>
    <message>
        <source>The disk or folder is write-protected: nothing was saved.</source>
        <translation>The disk or folder is write-protected: nothing was saved.</translation>
    </message>
    <message>
        <source>Choose another folder or call the administrator, then try again.</source>
        <translation>Choose another folder or call the administrator, then try again.</translation>
    </message>
    <message>
        <source>The disk did not answer: nothing was saved.</source>
        <translation>The disk did not answer: nothing was saved.</translation>
    </message>
    <message>
        <source>Try again; if it fails again, stop here and call the administrator.</source>
        <translation>Try again; if it fails again, stop here and call the administrator.</translation>
    </message>
    <message>
        <source>This computer has no safe place for the program&apos;s keys.</source>
        <translation>This computer has no safe place for the program&apos;s keys.</translation>
    </message>
    <message>
        <source>Ask the administrator to set up the system&apos;s keyring.</source>
        <translation>Ask the administrator to set up the system&apos;s keyring.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked.</source>
        <translation>The system&apos;s keyring is locked.</translation>
    </message>
    <message>
        <source>Unlock it with the password of this computer&apos;s user.</source>
        <translation>Unlock it with the password of this computer&apos;s user.</translation>
    </message>
    <message>
        <source>The library cannot be reached.</source>
        <translation>The library cannot be reached.</translation>
    </message>
    <message>
        <source>Go on serving: records are kept here and sent as soon as the network is back.</source>
        <translation>Go on serving: records are kept here and sent as soon as the network is back.</translation>
    </message>
    <message>
        <source>The library answers too slowly.</source>
        <translation>The library answers too slowly.</translation>
    </message>
    <message>
        <source>Go on serving: records are kept here and sent again by themselves.</source>
        <translation>Go on serving: records are kept here and sent again by themselves.</translation>
    </message>
    <message>
        <source>The library is busy.</source>
        <translation>The library is busy.</translation>
    </message>
    <message>
        <source>The library reports a failure of its own.</source>
        <translation>The library reports a failure of its own.</translation>
    </message>
    <message>
        <source>Go on serving. If it lasts longer than an hour, tell the library&apos;s administrator.</source>
        <translation>Go on serving. If it lasts longer than an hour, tell the library&apos;s administrator.</translation>
    </message>
    <message>
        <source>The library gave an answer that this program does not understand.</source>
        <translation>The library gave an answer that this program does not understand.</translation>
    </message>
    <message>
        <source>Go on serving, and ask the administrator whether the program has to be updated.</source>
        <translation>Go on serving, and ask the administrator whether the program has to be updated.</translation>
    </message>
    <message>
        <source>Sending is halted: the library could not prove who it is.</source>
        <translation>Sending is halted: the library could not prove who it is.</translation>
    </message>
    <message>
        <source>Go on serving and call the administrator; nothing is sent until this is solved.</source>
        <translation>Go on serving and call the administrator; nothing is sent until this is solved.</translation>
    </message>
    <message>
        <source>Sending is halted: this counter has no credential for the library.</source>
        <translation>Sending is halted: this counter has no credential for the library.</translation>
    </message>
    <message>
        <source>Go on serving and ask the administrator to enter the credential.</source>
        <translation>Go on serving and ask the administrator to enter the credential.</translation>
    </message>
    <message>
        <source>Sending is halted: the library refuses this counter&apos;s credential.</source>
        <translation>Sending is halted: the library refuses this counter&apos;s credential.</translation>
    </message>
    <message>
        <source>Go on serving and ask the administrator to renew the credential.</source>
        <translation>Go on serving and ask the administrator to renew the credential.</translation>
    </message>
    <message>
        <source>Sending is halted: this computer&apos;s clock is wrong.</source>
        <translation>Sending is halted: this computer&apos;s clock is wrong.</translation>
    </message>
    <message>
        <source>Ask the administrator to correct date and time.</source>
        <translation>Ask the administrator to correct date and time.</translation>
    </message>
    <message>
        <source>The library refused this record.</source>
        <translation>The library refused this record.</translation>
    </message>
    <message>
        <source>Ask the library why, then send it again from the journal.</source>
        <translation>Ask the library why, then send it again from the journal.</translation>
    </message>
    <message>
        <source>No printer was found.</source>
        <translation>No printer was found.</translation>
    </message>
    <message>
        <source>Check paper and printer, then try again. The case itself is safely filed.</source>
        <translation>Check paper and printer, then try again. The case itself is safely filed.</translation>
    </message>
    <message>
        <source>A setting of this program is wrong.</source>
        <translation>A setting of this program is wrong.</translation>
    </message>
    <message>
        <source>Ask the administrator to correct the settings file.</source>
        <translation>Ask the administrator to correct the settings file.</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>The program made a mistake.</translation>
    </message>
    <message>
        <source>Try the last step again. What was filed is safe; tell the administrator the time.</source>
        <translation>Try the last step again. What was filed is safe; tell the administrator the time.</translation>
    </message>
    <message>
        <source>There is no journal in this folder.</source>
        <translation>There is no journal in this folder.</translation>
    </message>
    <message>
        <source>Name the folder of the journal with --data.</source>
        <translation>Name the folder of the journal with --data.</translation>
    </message>
    <message>
        <source>This folder holds a journal with other records.</source>
        <translation>This folder holds a journal with other records.</translation>
    </message>
    <message>
        <source>Restore into an empty folder (--data), or move the journal that is there away first.</source>
        <translation>Restore into an empty folder (--data), or move the journal that is there away first.</translation>
    </message>
    <message>
        <source>The backup cannot be opened.</source>
        <translation>The backup cannot be opened.</translation>
    </message>
    <message>
        <source>Check the passphrase and the file: one of the two is not the right one.</source>
        <translation>Check the passphrase and the file: one of the two is not the right one.</translation>
    </message>
    <message>
        <source>The backup is not sound; nothing was changed.</source>
        <translation>The backup is not sound; nothing was changed.</translation>
    </message>
    <message>
        <source>Examine the journal with “counter-app verify”, or use an older backup.</source>
        <translation>Examine the journal with “counter-app verify”, or use an older backup.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>The passphrase is too short.</translation>
    </message>
    <message>
        <source>Choose one of 12 characters or more, and keep it apart from the backup.</source>
        <translation>Choose one of 12 characters or more, and keep it apart from the backup.</translation>
    </message>
    <message>
        <source>The passphrase was typed differently the second time.</source>
        <translation>The passphrase was typed differently the second time.</translation>
    </message>
    <message>
        <source>Begin again; nothing was written.</source>
        <translation>Begin again; nothing was written.</translation>
    </message>
    <message>
        <source>This photo has left the computer; the library holds it.</source>
        <translation>This photo has left the computer; the library holds it.</translation>
    </message>
    <message>
        <source>Its receipt is no longer printed here; look the person up in the library.</source>
        <translation>Its receipt is no longer printed here; look the person up in the library.</translation>
    </message>
    <message>
        <source>Your sign-in is no longer valid at the library.</source>
        <translation>Your sign-in is no longer valid at the library.</translation>
    </message>
    <message>
        <source>Sign in again; the open case is kept.</source>
        <translation>Sign in again; the open case is kept.</translation>
    </message>
    <message>
        <source>The library shows photos only to officers who signed in with it.</source>
        <translation>The library shows photos only to officers who signed in with it.</translation>
    </message>
    <message>
        <source>Take a new photo, or lock the window and sign in again when the network is back.</source>
        <translation>Take a new photo, or lock the window and sign in again when the network is back.</translation>
    </message>
    <message>
        <source>The library does not accept this counter&apos;s signed audit.</source>
        <translation>The library does not accept this counter&apos;s signed audit.</translation>
    </message>
    <message>
        <source>Go on serving, and tell the administrator today: “counter-app verify” shows what was changed.</source>
        <translation>Go on serving, and tell the administrator today: “counter-app verify” shows what was changed.</translation>
    </message>
    <message>
        <source>The case has moved on meanwhile; nothing was recorded.</source>
        <translation>The case has moved on meanwhile; nothing was recorded.</translation>
    </message>
    <message>
        <source>Look at how it stands now, then try again.</source>
        <translation>Look at how it stands now, then try again.</translation>
    </message>
    <message>
        <source>This counter does not know the library&apos;s key yet: nothing can be sealed.</source>
        <translation>This counter does not know the library&apos;s key yet: nothing can be sealed.</translation>
    </message>
    <message>
        <source>Start the program once while the network is there; it asks for the key by itself.</source>
        <translation>Start the program once while the network is there; it asks for the key by itself.</translation>
    </message>
    <message>
        <source>The library&apos;s receipt is damaged, or no such receipt.</source>
        <translation>The library&apos;s receipt is damaged, or no such receipt.</translation>
    </message>
    <message>
        <source>Fetch it from the library once more; nothing was changed here.</source>
        <translation>Fetch it from the library once more; nothing was changed here.</translation>
    </message>
    <message>
        <source>The receipt is of another library, or for another counter.</source>
        <translation>The receipt is of another library, or for another counter.</translation>
    </message>
    <message>
        <source>Bring it to the counter whose file it acknowledges; nothing was changed here.</source>
        <translation>Bring it to the counter whose file it acknowledges; nothing was changed here.</translation>
    </message>
    <message>
        <source>The receipt printer does not answer.</source>
        <translation>The receipt printer does not answer.</translation>
    </message>
    <message>
        <source>Check that it is switched on, connected and has paper, and close its lid; then print again. Until then the paper can be saved as PDF.</source>
        <translation>Check that it is switched on, connected and has paper, and close its lid; then print again. Until then the paper can be saved as PDF.</translation>
    </message>
    <message>
        <source>A template of the papers cannot be used.</source>
        <translation>A template of the papers cannot be used.</translation>
    </message>
    <message>
        <source>Where it is one of the region&apos;s, the shipped one is used instead. Tell the administrator.</source>
        <translation>Where it is one of the region&apos;s, the shipped one is used instead. Tell the administrator.</translation>
    </message>
    <message>
        <source>Switch the printer on and print again, or save the paper as a PDF file.</source>
        <translation>Switch the printer on and print again, or save the paper as a PDF file.</translation>
    </message>
    <message>
        <source>The paper was not printed or saved.</source>
        <translation>The paper was not printed or saved.</translation>
    </message>
    <message>
        <source>Serve nobody else here; call the administrator: “counter-app verify” shows the damage, and “counter-app restore” brings back the last backup and keeps what is here beside it.</source>
        <translation>Serve nobody else here; call the administrator: “counter-app verify” shows the damage, and “counter-app restore” brings back the last backup and keeps what is here beside it.</translation>
    </message>
    <message>
        <source>Records on this computer are damaged; they were set apart and are not sent.</source>
        <translation>Records on this computer are damaged; they were set apart and are not sent.</translation>
    </message>
    <message>
        <source>Go on serving, and tell the administrator: “counter-app verify” names them, a backup may hold them whole.</source>
        <translation>Go on serving, and tell the administrator: “counter-app verify” names them, a backup may hold them whole.</translation>
    </message>
    <message>
        <source>Sign in to the computer as the counter&apos;s own user. If the key is lost, the administrator brings back the last backup with “counter-app restore”; without a backup nobody can read this journal again.</source>
        <translation>Sign in to the computer as the counter&apos;s own user. If the key is lost, the administrator brings back the last backup with “counter-app restore”; without a backup nobody can read this journal again.</translation>
    </message>
    <message>
        <source>Photos on this computer are damaged; the library holds them whole.</source>
        <translation>Photos on this computer are damaged; the library holds them whole.</translation>
    </message>
    <message>
        <source>Go on serving: they are fetched back by themselves as soon as the library answers. If this comes again, tell the administrator: the disk may be failing.</source>
        <translation>Go on serving: they are fetched back by themselves as soon as the library answers. If this comes again, tell the administrator: the disk may be failing.</translation>
    </message>
    <message>
        <source>This photo is damaged on this computer.</source>
        <translation>This photo is damaged on this computer.</translation>
    </message>
    <message>
        <source>Where the library has received the case, the photo is fetched back by itself. Otherwise keep the papers of the case, and ask the administrator to restore a backup; without one, take the photo anew.</source>
        <translation>Where the library has received the case, the photo is fetched back by itself. Otherwise keep the papers of the case, and ask the administrator to restore a backup; without one, take the photo anew.</translation>
    </message>
    <message>
        <source>A registration under this birth certificate exists already; nothing was filed.</source>
        <translation>A registration under this birth certificate exists already; nothing was filed.</translation>
    </message>
    <message>
        <source>Look the certificate number up in the list, or compare it with the paper.</source>
        <translation>Look the certificate number up in the list, or compare it with the paper.</translation>
    </message>
    <message>
        <source>The content of this case can no longer be read on this computer.</source>
        <translation>The content of this case can no longer be read on this computer.</translation>
    </message>
    <message>
        <source>Keep its papers, and ask the administrator to restore the last backup. Where the list says that the library received it, nothing has to be taken anew; otherwise take no new application for it yet.</source>
        <translation>Keep its papers, and ask the administrator to restore the last backup. Where the list says that the library received it, nothing has to be taken anew; otherwise take no new application for it yet.</translation>
    </message>
    <message>
        <source>This computer lacks the library for receipt printers on USB (libusb).</source>
        <translation>This computer lacks the library for receipt printers on USB (libusb).</translation>
    </message>
    <message>
        <source>Ask the administrator to install libusb, or to connect the printer by network. Until then the paper can be saved as PDF.</source>
        <translation>Ask the administrator to install libusb, or to connect the printer by network. Until then the paper can be saved as PDF.</translation>
    </message>
    <message>
        <source>These pages have left the computer, as the case&apos;s photos have.</source>
        <translation>These pages have left the computer, as the case&apos;s photos have.</translation>
    </message>
    <message>
        <source>They were kept nowhere else; ask the applicant for the papers if need be.</source>
        <translation>They were kept nowhere else; ask the applicant for the papers if need be.</translation>
    </message>
    <message>
        <source>Call the administrator to free space, then try again; nothing entered is lost.</source>
        <translation>Call the administrator to free space, then try again; nothing entered is lost.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>No face in the picture</source>
        <translation>No face in the picture</translation>
    </message>
    <message>
        <source>Ask the applicant to sit down and face the camera.</source>
        <translation>Ask the applicant to sit down and face the camera.</translation>
    </message>
    <message>
        <source>More than one face in the picture</source>
        <translation>More than one face in the picture</translation>
    </message>
    <message>
        <source>Ask everyone else to step out of the picture.</source>
        <translation>Ask everyone else to step out of the picture.</translation>
    </message>
    <message>
        <source>Too far from the camera</source>
        <translation>Too far from the camera</translation>
    </message>
    <message>
        <source>Ask the applicant to move closer.</source>
        <translation>Ask the applicant to move closer.</translation>
    </message>
    <message>
        <source>Too close to the camera</source>
        <translation>Too close to the camera</translation>
    </message>
    <message>
        <source>Ask the applicant to move back a little.</source>
        <translation>Ask the applicant to move back a little.</translation>
    </message>
    <message>
        <source>The head does not fit into the picture</source>
        <translation>The head does not fit into the picture</translation>
    </message>
    <message>
        <source>Bring the head into the guide; adjust the seat or the camera.</source>
        <translation>Bring the head into the guide; adjust the seat or the camera.</translation>
    </message>
    <message>
        <source>Not in the middle</source>
        <translation>Not in the middle</translation>
    </message>
    <message>
        <source>Ask the applicant to move into the guide.</source>
        <translation>Ask the applicant to move into the guide.</translation>
    </message>
    <message>
        <source>The head is tilted</source>
        <translation>The head is tilted</translation>
    </message>
    <message>
        <source>Ask the applicant to hold the head upright.</source>
        <translation>Ask the applicant to hold the head upright.</translation>
    </message>
    <message>
        <source>The face is turned to one side</source>
        <translation>The face is turned to one side</translation>
    </message>
    <message>
        <source>Ask the applicant to look straight at the camera.</source>
        <translation>Ask the applicant to look straight at the camera.</translation>
    </message>
    <message>
        <source>The chin is raised or lowered</source>
        <translation>The chin is raised or lowered</translation>
    </message>
    <message>
        <source>Ask the applicant to look level into the camera.</source>
        <translation>Ask the applicant to look level into the camera.</translation>
    </message>
    <message>
        <source>The eyes are closed</source>
        <translation>The eyes are closed</translation>
    </message>
    <message>
        <source>Ask the applicant to open the eyes; take the photo again.</source>
        <translation>Ask the applicant to open the eyes; take the photo again.</translation>
    </message>
    <message>
        <source>The eyes may be half closed</source>
        <translation>The eyes may be half closed</translation>
    </message>
    <message>
        <source>Check by eye that both eyes are open.</source>
        <translation>Check by eye that both eyes are open.</translation>
    </message>
    <message>
        <source>The eyes look to one side</source>
        <translation>The eyes look to one side</translation>
    </message>
    <message>
        <source>Ask the applicant to look into the lens.</source>
        <translation>Ask the applicant to look into the lens.</translation>
    </message>
    <message>
        <source>The mouth is open</source>
        <translation>The mouth is open</translation>
    </message>
    <message>
        <source>Ask the applicant to close the mouth.</source>
        <translation>Ask the applicant to close the mouth.</translation>
    </message>
    <message>
        <source>The applicant is smiling</source>
        <translation>The applicant is smiling</translation>
    </message>
    <message>
        <source>Ask for a natural, calm expression.</source>
        <translation>Ask for a natural, calm expression.</translation>
    </message>
    <message>
        <source>Glasses are worn</source>
        <translation>Glasses are worn</translation>
    </message>
    <message>
        <source>Check by eye: always worn, no glare, no tint, the frame leaves the eyes free.</source>
        <translation>Check by eye: always worn, no glare, no tint, the frame leaves the eyes free.</translation>
    </message>
    <message>
        <source>The head may be covered</source>
        <translation>The head may be covered</translation>
    </message>
    <message>
        <source>Check by eye that nothing is worn on the head.</source>
        <translation>Check by eye that nothing is worn on the head.</translation>
    </message>
    <message>
        <source>Hair may hide the eyebrows</source>
        <translation>Hair may hide the eyebrows</translation>
    </message>
    <message>
        <source>Check by eye that the eyebrows are free; otherwise brush the hair aside.</source>
        <translation>Check by eye that the eyebrows are free; otherwise brush the hair aside.</translation>
    </message>
    <message>
        <source>The face is too dark</source>
        <translation>The face is too dark</translation>
    </message>
    <message>
        <source>Turn the lights up, or turn the applicant to the light.</source>
        <translation>Turn the lights up, or turn the applicant to the light.</translation>
    </message>
    <message>
        <source>The face is too bright</source>
        <translation>The face is too bright</translation>
    </message>
    <message>
        <source>Turn the lights down.</source>
        <translation>Turn the lights down.</translation>
    </message>
    <message>
        <source>One side of the face is darker</source>
        <translation>One side of the face is darker</translation>
    </message>
    <message>
        <source>Switch on both lamps; keep out light from the side.</source>
        <translation>Switch on both lamps; keep out light from the side.</translation>
    </message>
    <message>
        <source>Parts of the face are burnt out</source>
        <translation>Parts of the face are burnt out</translation>
    </message>
    <message>
        <source>Turn the lights down or move them away.</source>
        <translation>Turn the lights down or move them away.</translation>
    </message>
    <message>
        <source>Parts of the face are lost in shadow</source>
        <translation>Parts of the face are lost in shadow</translation>
    </message>
    <message>
        <source>Light the face from the front.</source>
        <translation>Light the face from the front.</translation>
    </message>
    <message>
        <source>The colours are off</source>
        <translation>The colours are off</translation>
    </message>
    <message>
        <source>Keep out coloured light; use the counter&apos;s own lamps only.</source>
        <translation>Keep out coloured light; use the counter&apos;s own lamps only.</translation>
    </message>
    <message>
        <source>The background is not white</source>
        <translation>The background is not white</translation>
    </message>
    <message>
        <source>Pull the white screen down behind the applicant.</source>
        <translation>Pull the white screen down behind the applicant.</translation>
    </message>
    <message>
        <source>The background is uneven</source>
        <translation>The background is uneven</translation>
    </message>
    <message>
        <source>Smooth the screen; remove objects and shadows behind the applicant.</source>
        <translation>Smooth the screen; remove objects and shadows behind the applicant.</translation>
    </message>
    <message>
        <source>The clothes are almost white</source>
        <translation>The clothes are almost white</translation>
    </message>
    <message>
        <source>Ask for a darker top, so that it stands out from the background.</source>
        <translation>Ask for a darker top, so that it stands out from the background.</translation>
    </message>
    <message>
        <source>The picture is blurred</source>
        <translation>The picture is blurred</translation>
    </message>
    <message>
        <source>Ask the applicant to keep still; clean or focus the lens.</source>
        <translation>Ask the applicant to keep still; clean or focus the lens.</translation>
    </message>
    <message>
        <source>The picture has no colour</source>
        <translation>The picture has no colour</translation>
    </message>
    <message>
        <source>Switch the camera to colour.</source>
        <translation>Switch the camera to colour.</translation>
    </message>
    <message>
        <source>The top of the hair could not be found</source>
        <translation>The top of the hair could not be found</translation>
    </message>
    <message>
        <source>Check by eye that there is a little room above the hair.</source>
        <translation>Check by eye that there is a little room above the hair.</translation>
    </message>
    <message>
        <source>The face is too wide or too narrow in the portrait</source>
        <translation>The face is too wide or too narrow in the portrait</translation>
    </message>
    <message>
        <source>Take the photo again with the head in the guide.</source>
        <translation>Take the photo again with the head in the guide.</translation>
    </message>
    <message>
        <source>The room above the hair is not as prescribed</source>
        <translation>The room above the hair is not as prescribed</translation>
    </message>
    <message>
        <source>Tall hair may be cut; otherwise take the photo again.</source>
        <translation>Tall hair may be cut; otherwise take the photo again.</translation>
    </message>
    <message>
        <source>The eyes are too low in the portrait</source>
        <translation>The eyes are too low in the portrait</translation>
    </message>
    <message>
        <source>The face is not centred in the portrait</source>
        <translation>The face is not centred in the portrait</translation>
    </message>
    <message>
        <source>The portrait had to be enlarged</source>
        <translation>The portrait had to be enlarged</translation>
    </message>
    <message>
        <source>Move the applicant closer and take the photo again.</source>
        <translation>Move the applicant closer and take the photo again.</translation>
    </message>
    <message>
        <source>The portrait&apos;s background is not white enough</source>
        <translation>The portrait&apos;s background is not white enough</translation>
    </message>
    <message>
        <source>Light the screen behind the applicant and take the photo again.</source>
        <translation>Light the screen behind the applicant and take the photo again.</translation>
    </message>
    <message>
        <source>The picture file has an unusual size</source>
        <translation>The picture file has an unusual size</translation>
    </message>
    <message>
        <source>It may be used; a plain background usually helps.</source>
        <translation>It may be used; a plain background usually helps.</translation>
    </message>
    <message>
        <source>The picture file is too large</source>
        <translation>The picture file is too large</translation>
    </message>
    <message>
        <source>Take the photo again before a plain background.</source>
        <translation>Take the photo again before a plain background.</translation>
    </message>
    <message>
        <source>Some points could not be measured</source>
        <translation>Some points could not be measured</translation>
    </message>
    <message>
        <source>Check the whole portrait by eye.</source>
        <translation>Check the whole portrait by eye.</translation>
    </message>
    <message>
        <source>Ask the applicant to move a little to their left.</source>
        <translation>Ask the applicant to move a little to their left.</translation>
    </message>
    <message>
        <source>Ask the applicant to move a little to their right.</source>
        <translation>Ask the applicant to move a little to their right.</translation>
    </message>
    <message>
        <source>Ask the applicant to tilt the head to their left until it is upright.</source>
        <translation>Ask the applicant to tilt the head to their left until it is upright.</translation>
    </message>
    <message>
        <source>Ask the applicant to tilt the head to their right until it is upright.</source>
        <translation>Ask the applicant to tilt the head to their right until it is upright.</translation>
    </message>
    <message>
        <source>Ask the applicant to turn the face a little to their left.</source>
        <translation>Ask the applicant to turn the face a little to their left.</translation>
    </message>
    <message>
        <source>Ask the applicant to turn the face a little to their right.</source>
        <translation>Ask the applicant to turn the face a little to their right.</translation>
    </message>
    <message>
        <source>Ask the applicant to raise the chin a little.</source>
        <translation>Ask the applicant to raise the chin a little.</translation>
    </message>
    <message>
        <source>Ask the applicant to lower the chin a little.</source>
        <translation>Ask the applicant to lower the chin a little.</translation>
    </message>
    <message>
        <source>The applicant&apos;s left side needs more light.</source>
        <translation>The applicant&apos;s left side needs more light.</translation>
    </message>
    <message>
        <source>The applicant&apos;s right side needs more light.</source>
        <translation>The applicant&apos;s right side needs more light.</translation>
    </message>
    <message>
        <source>Must be fixed</source>
        <translation>Must be fixed</translation>
    </message>
    <message>
        <source>Should be fixed</source>
        <translation>Should be fixed</translation>
    </message>
    <message>
        <source>Check by eye</source>
        <translation>Check by eye</translation>
    </message>
    <message>
        <source>The photo from the library is older than this card allows</source>
        <translation>The photo from the library is older than this card allows</translation>
    </message>
    <message>
        <source>Take a new photo.</source>
        <translation>Take a new photo.</translation>
    </message>
    <message>
        <source>Photo from the library: only you can see whether it is this person</source>
        <translation>Photo from the library: only you can see whether it is this person</translation>
    </message>
    <message>
        <source>Compare it with the applicant: the same person, and do they still look like it?</source>
        <translation>Compare it with the applicant: the same person, and do they still look like it?</translation>
    </message>
    <message>
        <source>In the portrait the head is too tall or too short</source>
        <translation>In the portrait the head is too tall or too short</translation>
    </message>
    <message>
        <source>Take another with the hair lying flat, and the head upright.</source>
        <translation>Take another with the hair lying flat, and the head upright.</translation>
    </message>
    <message>
        <source>In the portrait the eyes are too near to or too far from each other</source>
        <translation>In the portrait the eyes are too near to or too far from each other</translation>
    </message>
    <message>
        <source>Take another with the face straight to the camera.</source>
        <translation>Take another with the face straight to the camera.</translation>
    </message>
    <message>
        <source>Someone else seems to be in the picture</source>
        <translation>Someone else seems to be in the picture</translation>
    </message>
    <message>
        <source>Look at both edges of the picture: is anyone beside or behind the applicant?</source>
        <translation>Look at both edges of the picture: is anyone beside or behind the applicant?</translation>
    </message>
    <message>
        <source>The eyes are few pixels apart</source>
        <translation>The eyes are few pixels apart</translation>
    </message>
    <message>
        <source>Ask the applicant to come a little closer.</source>
        <translation>Ask the applicant to come a little closer.</translation>
    </message>
    <message>
        <source>The glasses are dark</source>
        <translation>The glasses are dark</translation>
    </message>
    <message>
        <source>Ask the applicant to take off tinted glasses or to wear clear ones.</source>
        <translation>Ask the applicant to take off tinted glasses or to wear clear ones.</translation>
    </message>
    <message>
        <source>Something shines before the eyes</source>
        <translation>Something shines before the eyes</translation>
    </message>
    <message>
        <source>Look at the lenses: a lamp must not be reflected in them. Tilt the glasses a little or turn the lamp.</source>
        <translation>Look at the lenses: a lamp must not be reflected in them. Tilt the glasses a little or turn the lamp.</translation>
    </message>
    <message>
        <source>The pupils are red</source>
        <translation>The pupils are red</translation>
    </message>
    <message>
        <source>Switch the flash off and take another photo.</source>
        <translation>Switch the flash off and take another photo.</translation>
    </message>
    <message>
        <source>Mouth or chin may be covered</source>
        <translation>Mouth or chin may be covered</translation>
    </message>
    <message>
        <source>Look: no mask, no hand, no scarf before the face.</source>
        <translation>Look: no mask, no hand, no scarf before the face.</translation>
    </message>
    <message>
        <source>An ear may be hidden</source>
        <translation>An ear may be hidden</translation>
    </message>
    <message>
        <source>Look: both ears have to be free. Ask the applicant to put the hair behind them.</source>
        <translation>Look: both ears have to be free. Ask the applicant to put the hair behind them.</translation>
    </message>
    <message>
        <source>The light falls from above or from below</source>
        <translation>The light falls from above or from below</translation>
    </message>
    <message>
        <source>Bring the light to the height of the face.</source>
        <translation>Bring the light to the height of the face.</translation>
    </message>
    <message>
        <source>The skin shines</source>
        <translation>The skin shines</translation>
    </message>
    <message>
        <source>Soften the light, or let the applicant dab the face dry.</source>
        <translation>Soften the light, or let the applicant dab the face dry.</translation>
    </message>
    <message>
        <source>The picture is flat</source>
        <translation>The picture is flat</translation>
    </message>
    <message>
        <source>Clean the lens and keep light from falling into it.</source>
        <translation>Clean the lens and keep light from falling into it.</translation>
    </message>
    <message>
        <source>The head throws a shadow on the wall</source>
        <translation>The head throws a shadow on the wall</translation>
    </message>
    <message>
        <source>Ask the applicant to sit further from the wall, or light the wall.</source>
        <translation>Ask the applicant to sit further from the wall, or light the wall.</translation>
    </message>
    <message>
        <source>The picture has a border</source>
        <translation>The picture has a border</translation>
    </message>
    <message>
        <source>Use a picture without a border.</source>
        <translation>Use a picture without a border.</translation>
    </message>
    <message>
        <source>The picture is grainy</source>
        <translation>The picture is grainy</translation>
    </message>
    <message>
        <source>Give more light.</source>
        <translation>Give more light.</translation>
    </message>
    <message>
        <source>The picture is damaged by compression</source>
        <translation>The picture is damaged by compression</translation>
    </message>
    <message>
        <source>Use the original picture, or set the camera to a better quality.</source>
        <translation>Use the original picture, or set the camera to a better quality.</translation>
    </message>
    <message>
        <source>The picture was enlarged</source>
        <translation>The picture was enlarged</translation>
    </message>
    <message>
        <source>Use the original picture in its own size.</source>
        <translation>Use the original picture in its own size.</translation>
    </message>
    <message>
        <source>In the portrait the chin is too near to the lower edge</source>
        <translation>In the portrait the chin is too near to the lower edge</translation>
    </message>
    <message>
        <source>Take another with the head upright and the shoulders in the picture.</source>
        <translation>Take another with the head upright and the shoulders in the picture.</translation>
    </message>
    <message>
        <source>The file names another resolution</source>
        <translation>The file names another resolution</translation>
    </message>
    <message>
        <source>Take a new photo, or let the picture be made anew.</source>
        <translation>Take a new photo, or let the picture be made anew.</translation>
    </message>
    <message>
        <source>The file is a progressive JPEG</source>
        <translation>The file is a progressive JPEG</translation>
    </message>
    <message>
        <source>The picture is not in three colours</source>
        <translation>The picture is not in three colours</translation>
    </message>
    <message>
        <source>Take a new photo in colour.</source>
        <translation>Take a new photo in colour.</translation>
    </message>
    <message>
        <source>{measured}
at least {limit}</source>
        <translation>{measured}
at least {limit}</translation>
    </message>
    <message>
        <source>{measured}
at most {limit}</source>
        <translation>{measured}
at most {limit}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Enter the name as it stands in the household booklet.</source>
        <translation>Enter the name as it stands in the household booklet.</translation>
    </message>
    <message>
        <source>The name is longer than {most} characters; check it.</source>
        <translation>The name is longer than {most} characters; check it.</translation>
    </message>
    <message>
        <source>Digits and signs cannot stand in a name; remove them.</source>
        <translation>Digits and signs cannot stand in a name; remove them.</translation>
    </message>
    <message>
        <source>Enter the ID number from the household booklet.</source>
        <translation>Enter the ID number from the household booklet.</translation>
    </message>
    <message>
        <source>The number has {typed} characters, it must have {length}.</source>
        <translation>The number has {typed} characters, it must have {length}.</translation>
    </message>
    <message>
        <source>Only digits, and X at the very end, are possible.</source>
        <translation>Only digits, and X at the very end, are possible.</translation>
    </message>
    <message>
        <source>No province has these first two digits; check them.</source>
        <translation>No province has these first two digits; check them.</translation>
    </message>
    <message>
        <source>Digits 7 to 14 are no date of birth; check them.</source>
        <translation>Digits 7 to 14 are no date of birth; check them.</translation>
    </message>
    <message>
        <source>The date of birth is in the future; check digits 7 to 14.</source>
        <translation>The date of birth is in the future; check digits 7 to 14.</translation>
    </message>
    <message>
        <source>The last character does not fit the others: one character is mistyped or two are swapped.</source>
        <translation>The last character does not fit the others: one character is mistyped or two are swapped.</translation>
    </message>
    <message>
        <source>The household place is not known to this program. Choose it from the list.</source>
        <translation>The household place is not known to this program. Choose it from the list.</translation>
    </message>
    <message>
        <source>This window may serve applicants of that household place from {day} on. Ask them to come back then.</source>
        <translation>This window may serve applicants of that household place from {day} on. Ask them to come back then.</translation>
    </message>
    <message>
        <source>First cards for that household place are not issued here. The applicant applies where the household is registered.</source>
        <translation>First cards for that household place are not issued here. The applicant applies where the household is registered.</translation>
    </message>
    <message>
        <source>Enter who shall receive the letter.</source>
        <translation>Enter who shall receive the letter.</translation>
    </message>
    <message>
        <source>Enter a mobile number of 11 digits, or a number with its area code.</source>
        <translation>Enter a mobile number of 11 digits, or a number with its area code.</translation>
    </message>
    <message>
        <source>A postcode has 6 digits; it may also be left empty.</source>
        <translation>A postcode has 6 digits; it may also be left empty.</translation>
    </message>
    <message>
        <source>Without this consent the card can only be collected at the window.</source>
        <translation>Without this consent the card can only be collected at the window.</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Applies in person.</source>
        <translation>Applies in person.</translation>
    </message>
    <message>
        <source>Under 16: a guardian has to be present and applies for the applicant.</source>
        <translation>Under 16: a guardian has to be present and applies for the applicant.</translation>
    </message>
    <message>
        <source>For life</source>
        <translation>For life</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} years</translation>
    </message>
    <message>
        <source>{zh} ({en})</source>
        <translation>{zh} ({en})</translation>
    </message>
    <message>
        <source>{province_zh} {zh} ({en}, {province_en})</source>
        <translation>{province_zh} {zh} ({en}, {province_en})</translation>
    </message>
    <message>
        <source>The two numbers differ: ask the applicant once more.</source>
        <translation>The two numbers differ: ask the applicant once more.</translation>
    </message>
    <message>
        <source>Enter street, house and door: at least {least} characters.</source>
        <translation>Enter street, house and door: at least {least} characters.</translation>
    </message>
    <message>
        <source>Choose the county or district from the list.</source>
        <translation>Choose the county or district from the list.</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}-{month:02}-{day:02}</translation>
    </message>
    <message>
        <source>{years}</source>
        <comment>an age in whole years</comment>
        <translation>{years}</translation>
    </message>
    <message>
        <source>{zh} ({name_en})</source>
        <translation>{zh} ({name_en})</translation>
    </message>
    <message>
        <source>{province_zh} {zh} ({name_en}, {province_en})</source>
        <translation>{province_zh} {zh} ({name_en}, {province_en})</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help for this page</source>
        <translation>Help for this page</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Everything filed at this window, newest first.</source>
        <translation>Everything filed at this window, newest first.</translation>
    </message>
    <message>
        <source>Search: receipt number, name, day, or a whole ID number</source>
        <translation>Search: receipt number, name, day, or a whole ID number</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{receipt_no} is in the queue again.</source>
        <translation>{receipt_no} is in the queue again.</translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation>Nothing fits the search.</translation>
    </message>
    <message>
        <source>Use fewer words or another spelling.</source>
        <translation>Use fewer words or another spelling.</translation>
    </message>
    <message>
        <source>Nothing has been filed yet.</source>
        <translation>Nothing has been filed yet.</translation>
    </message>
    <message>
        <source>Filed cases appear here.</source>
        <translation>Filed cases appear here.</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Used all the same by officer {officer}: {reason}</source>
        <translation>Used all the same by officer {officer}: {reason}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>The list is saved as {name}.</source>
        <translation>The list is saved as {name}.</translation>
    </message>
    <message>
        <source>It holds names: keep it like the papers. ID numbers are masked.</source>
        <translation>It holds names: keep it like the papers. ID numbers are masked.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>What became of the case</source>
        <translation>What became of the case</translation>
    </message>
    <message>
        <source>officer {officer}</source>
        <translation>officer {officer}</translation>
    </message>
    <message>
        <source>Damaged, set apart and not sent: {count}</source>
        <translation>Damaged, set apart and not sent: {count}</translation>
    </message>
    <message>
        <source>{receipt_no}, filed {moment}</source>
        <translation>{receipt_no}, filed {moment}</translation>
    </message>
    <message>
        <source>Keep the papers of these cases, take no new application for them yet, and ask the administrator to restore them from a backup; “counter-app verify” names the damage.</source>
        <translation>Keep the papers of these cases, take no new application for them yet, and ask the administrator to restore them from a backup; “counter-app verify” names the damage.</translation>
    </message>
    <message>
        <source>from 2026-11-01</source>
        <translation>from 2026-11-01</translation>
    </message>
    <message>
        <source>to 2026-11-30</source>
        <translation>to 2026-11-30</translation>
    </message>
    <message>
        <source>Sent or not</source>
        <translation>Sent or not</translation>
    </message>
    <message>
        <source>Late or not</source>
        <translation>Late or not</translation>
    </message>
    <message>
        <source>The list is being written: {done} of {total} cases</source>
        <translation>The list is being written: {done} of {total} cases</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Later steps</source>
        <translation>Later steps</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;Excel workbooks (*.xlsx)</source>
        <translation>CSV tables (*.csv);;Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Photographed papers: {count}</source>
        <translation>Photographed papers: {count}</translation>
    </message>
    <message>
        <source>Registrations of newborns: {count}</source>
        <translation>Registrations of newborns: {count}</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Any status</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Save list</translation>
    </message>
    <message>
        <source>Cases: {count}</source>
        <translation>Cases: {count}</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <comment>zh_CN in the Chinese catalogue</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>Later</name>
    <message>
        <source>Who takes the card?</source>
        <translation>Who takes the card?</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Name of the guardian</source>
        <translation>Name of the guardian</translation>
    </message>
    <message>
        <source>EMS number</source>
        <translation>EMS number</translation>
    </message>
    <message>
        <source>The number once more</source>
        <translation>The number once more</translation>
    </message>
    <message>
        <source>How shall the card be handed over instead?</source>
        <translation>How shall the card be handed over instead?</translation>
    </message>
    <message>
        <source>Name of the proxy</source>
        <translation>Name of the proxy</translation>
    </message>
    <message>
        <source>ID number of the proxy</source>
        <translation>ID number of the proxy</translation>
    </message>
    <message>
        <source>Telephone of the proxy</source>
        <translation>Telephone of the proxy</translation>
    </message>
    <message>
        <source>Check this again.</source>
        <translation>Check this again.</translation>
    </message>
    <message>
        <source>What is wrong?</source>
        <translation>What is wrong?</translation>
    </message>
    <message>
        <source>What it should say</source>
        <translation>What it should say</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>The photos of this case are then offered nowhere in the region. It cannot be undone at this window.</source>
        <translation>The photos of this case are then offered nowhere in the region. It cannot be undone at this window.</translation>
    </message>
    <message>
        <source>Check who is standing before you, then tick it.</source>
        <translation>Check who is standing before you, then tick it.</translation>
    </message>
    <message>
        <source>Choose what the fingerprint comparison gave.</source>
        <translation>Choose what the fingerprint comparison gave.</translation>
    </message>
    <message>
        <source>Enter the name of the person who takes the card.</source>
        <translation>Enter the name of the person who takes the card.</translation>
    </message>
    <message>
        <source>The two numbers differ.</source>
        <translation>The two numbers differ.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Fill this in.</translation>
    </message>
    <message>
        <source>Later steps</source>
        <translation>Later steps</translation>
    </message>
    <message>
        <source>The card arrives, is handed out or posted; scan the voucher or search for the case.</source>
        <translation>The card arrives, is handed out or posted; scan the voucher or search for the case.</translation>
    </message>
    <message>
        <source>Receipt number, name or whole ID number</source>
        <translation>Receipt number, name or whole ID number</translation>
    </message>
    <message>
        <source>Type, or scan the code on the voucher</source>
        <translation>Type, or scan the code on the voucher</translation>
    </message>
    <message>
        <source>Found cases</source>
        <translation>Found cases</translation>
    </message>
    <message>
        <source>Recorded: {step}</source>
        <translation>Recorded: {step}</translation>
    </message>
    <message>
        <source>{number} was not filed at this window</source>
        <translation>{number} was not filed at this window</translation>
    </message>
    <message>
        <source>The window that is named in the number keeps the case.</source>
        <translation>The window that is named in the number keeps the case.</translation>
    </message>
    <message>
        <source>Not here by the promised day, or here for long and not collected.</source>
        <translation>Not here by the promised day, or here for long and not collected.</translation>
    </message>
    <message>
        <source>No card is late</source>
        <translation>No card is late</translation>
    </message>
    <message>
        <source>Cards that are overdue or not collected appear here.</source>
        <translation>Cards that are overdue or not collected appear here.</translation>
    </message>
    <message>
        <source>Record this step</source>
        <translation>Record this step</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Stop reading with the camera</source>
        <translation>Stop reading with the camera</translation>
    </message>
    <message>
        <source>Read the voucher with the camera</source>
        <translation>Read the voucher with the camera</translation>
    </message>
    <message>
        <source>Hold the code on the voucher before the camera.</source>
        <translation>Hold the code on the voucher before the camera.</translation>
    </message>
    <message>
        <source>Card is made</source>
        <translation>Card is made</translation>
    </message>
    <message>
        <source>Card arrived</source>
        <translation>Card arrived</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Change collection</source>
        <translation>Change collection</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Undo the last step</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>since {time}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Send what was refused again</source>
        <translation>Send what was refused again</translation>
    </message>
    <message>
        <source>Let them sign for the card on the pad, or tick that they signed on paper.</source>
        <translation>Let them sign for the card on the pad, or tick that they signed on paper.</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>No case is open</translation>
    </message>
    <message>
        <source>Choose one from the list, or scan its voucher.</source>
        <translation>Choose one from the list, or scan its voucher.</translation>
    </message>
    <message>
        <source>Print the posting note with F7.</source>
        <translation>Print the posting note with F7.</translation>
    </message>
    <message>
        <source>Posting note</source>
        <translation>Posting note</translation>
    </message>
    <message>
        <source>Identity checked: ID card or booklet</source>
        <translation>Identity checked: ID card or booklet</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Signed on paper</translation>
    </message>
    <message>
        <source>Cases found: {count}</source>
        <translation>Cases found: {count}</translation>
    </message>
    <message>
        <source>Cards to ask about: {count}</source>
        <translation>Cards to ask about: {count}</translation>
    </message>
    <message>
        <source>Later steps refused by the library: {count}</source>
        <translation>Later steps refused by the library: {count}</translation>
    </message>
    <message>
        <source>Later steps not received: {count}</source>
        <translation>Later steps not received: {count}</translation>
    </message>
    <message>
        <source>Look at the number again; search by name.</source>
        <translation>Look at the number again; search by name.</translation>
    </message>
</context>
<context>
    <name>Newborn</name>
    <message>
        <source>Father</source>
        <translation>Father</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Decision awaited</source>
        <translation>Decision awaited</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>Page is here</source>
        <translation>Page is here</translation>
    </message>
    <message>
        <source>Page handed out</source>
        <translation>Page handed out</translation>
    </message>
    <message>
        <source>Window and household place both take part in the service</source>
        <translation>Window and household place both take part in the service</translation>
    </message>
    <message>
        <source>Born in the delta: Shanghai, Jiangsu, Zhejiang or Anhui</source>
        <translation>Born in the delta: Shanghai, Jiangsu, Zhejiang or Anhui</translation>
    </message>
    <message>
        <source>The household is in another province than this window</source>
        <translation>The household is in another province than this window</translation>
    </message>
    <message>
        <source>Both parents of the same ethnic group</source>
        <translation>Both parents of the same ethnic group</translation>
    </message>
    <message>
        <source>Born in wedlock</source>
        <translation>Born in wedlock</translation>
    </message>
    <message>
        <source>Under six years old</source>
        <translation>Under six years old</translation>
    </message>
    <message>
        <source>The certificate&apos;s digits name another province than the birth: compare both.</source>
        <translation>The certificate&apos;s digits name another province than the birth: compare both.</translation>
    </message>
    <message>
        <source>The child bears neither parent&apos;s surname: compare with the paper.</source>
        <translation>The child bears neither parent&apos;s surname: compare with the paper.</translation>
    </message>
    <message>
        <source>The month for registering a birth is over; it is taken all the same.</source>
        <translation>The month for registering a birth is over; it is taken all the same.</translation>
    </message>
    <message>
        <source>Choose from the list.</source>
        <translation>Choose from the list.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>That day is still to come.</translation>
    </message>
    <message>
        <source>Street, house and door: at least {least} characters.</source>
        <translation>Street, house and door: at least {least} characters.</translation>
    </message>
    <message>
        <source>Receipt given back</source>
        <translation>Receipt given back</translation>
    </message>
    <message>
        <source>Receipt lost: signed instead</source>
        <translation>Receipt lost: signed instead</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Recorded and signed; kept here: {papers}</source>
        <translation>Recorded and signed; kept here: {papers}</translation>
    </message>
    <message>
        <source>Turned down by the household place: {reason}</source>
        <translation>Turned down by the household place: {reason}</translation>
    </message>
    <message>
        <source>Withdrawn by the parent: {reason}</source>
        <translation>Withdrawn by the parent: {reason}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Page of the booklet handed out to the {side}</source>
        <translation>Page of the booklet handed out to the {side}</translation>
    </message>
    <message>
        <source>Originals handed back to the {side}: {papers}. {receipt}</source>
        <translation>Originals handed back to the {side}: {papers}. {receipt}</translation>
    </message>
    <message>
        <source>father</source>
        <translation>father</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>mother</translation>
    </message>
    <message>
        <source>The household place registers the child</source>
        <translation>The household place registers the child</translation>
    </message>
    <message>
        <source>The page of the booklet was printed here</source>
        <translation>The page of the booklet was printed here</translation>
    </message>
    <message>
        <source>The step before was a mistake and is undone</source>
        <translation>The step before was a mistake and is undone</translation>
    </message>
    <message>
        <source>Cancel this registration?</source>
        <translation>Cancel this registration?</translation>
    </message>
    <message>
        <source>What was entered is not kept.</source>
        <translation>What was entered is not kept.</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>Birth certificate number</source>
        <translation>Birth certificate number</translation>
    </message>
    <message>
        <source>Child&apos;s name</source>
        <translation>Child&apos;s name</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>Born in</translation>
    </message>
    <message>
        <source>Who applies?</source>
        <translation>Who applies?</translation>
    </message>
    <message>
        <source>Father&apos;s name</source>
        <translation>Father&apos;s name</translation>
    </message>
    <message>
        <source>Father&apos;s ID number</source>
        <translation>Father&apos;s ID number</translation>
    </message>
    <message>
        <source>Father&apos;s ethnic group</source>
        <translation>Father&apos;s ethnic group</translation>
    </message>
    <message>
        <source>Mother&apos;s name</source>
        <translation>Mother&apos;s name</translation>
    </message>
    <message>
        <source>Mother&apos;s ID number</source>
        <translation>Mother&apos;s ID number</translation>
    </message>
    <message>
        <source>Mother&apos;s ethnic group</source>
        <translation>Mother&apos;s ethnic group</translation>
    </message>
    <message>
        <source>Whose household?</source>
        <translation>Whose household?</translation>
    </message>
    <message>
        <source>Household place: county</source>
        <translation>Household place: county</translation>
    </message>
    <message>
        <source>Household place: street, house, door</source>
        <translation>Household place: street, house, door</translation>
    </message>
    <message>
        <source>such as 20261109</source>
        <translation>such as 20261109</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Name or code</translation>
    </message>
    <message>
        <source>abroad, Hong Kong, Macau or Taiwan</source>
        <translation>abroad, Hong Kong, Macau or Taiwan</translation>
    </message>
    <message>
        <source>Reason that the household place gave</source>
        <translation>Reason that the household place gave</translation>
    </message>
    <message>
        <source>Why the parent withdraws</source>
        <translation>Why the parent withdraws</translation>
    </message>
    <message>
        <source>Give a reason of at most {most} characters.</source>
        <translation>Give a reason of at most {most} characters.</translation>
    </message>
    <message>
        <source>Who takes the page?</source>
        <translation>Who takes the page?</translation>
    </message>
    <message>
        <source>Identity checked against the parent&apos;s own ID card</source>
        <translation>Identity checked against the parent&apos;s own ID card</translation>
    </message>
    <message>
        <source>Signed on paper for the page</source>
        <translation>Signed on paper for the page</translation>
    </message>
    <message>
        <source>Handed back now</source>
        <translation>Handed back now</translation>
    </message>
    <message>
        <source>Identity checked, and signed on the receipt</source>
        <translation>Identity checked, and signed on the receipt</translation>
    </message>
    <message>
        <source>Tick at least one original.</source>
        <translation>Tick at least one original.</translation>
    </message>
    <message>
        <source>Say what became of the receipt.</source>
        <translation>Say what became of the receipt.</translation>
    </message>
    <message>
        <source>Look, then tick: {what}</source>
        <translation>Look, then tick: {what}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Household place</source>
        <translation>Household place</translation>
    </message>
    <message>
        <source>The registration is not taken</source>
        <translation>The registration is not taken</translation>
    </message>
    <message>
        <source>It is recorded. Print the notice and give every paper back.</source>
        <translation>It is recorded. Print the notice and give every paper back.</translation>
    </message>
    <message>
        <source>The registration is filed</source>
        <translation>The registration is filed</translation>
    </message>
    <message>
        <source>It is safe on this computer. Print the receipt for the originals; both sign it.</source>
        <translation>It is safe on this computer. Print the receipt for the originals; both sign it.</translation>
    </message>
    <message>
        <source>Print the receipt for originals</source>
        <translation>Print the receipt for originals</translation>
    </message>
    <message>
        <source>Newborns: registration in another province</source>
        <translation>Newborns: registration in another province</translation>
    </message>
    <message>
        <source>Take applications, record decisions, hand out pages, hand originals back.</source>
        <translation>Take applications, record decisions, hand out pages, hand originals back.</translation>
    </message>
    <message>
        <source>Type, or scan the code on the receipt</source>
        <translation>Type, or scan the code on the receipt</translation>
    </message>
    <message>
        <source>Found registrations</source>
        <translation>Found registrations</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>New registration</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>A decision, a page or an original is still to be dealt with.</source>
        <translation>A decision, a page or an original is still to be dealt with.</translation>
    </message>
    <message>
        <source>Registrations that are not finished appear here; search for the others.</source>
        <translation>Registrations that are not finished appear here; search for the others.</translation>
    </message>
    <message>
        <source>Nothing in hand</source>
        <translation>Nothing in hand</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>Turned down</translation>
    </message>
    <message>
        <source>Page is printed</source>
        <translation>Page is printed</translation>
    </message>
    <message>
        <source>Hand originals back</source>
        <translation>Hand originals back</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>Applies</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Kept here</translation>
    </message>
    <message>
        <source>To be handed back by</source>
        <translation>To be handed back by</translation>
    </message>
    <message>
        <source>due by {day}</source>
        <translation>due by {day}</translation>
    </message>
    <message>
        <source>{name} ({side})</source>
        <translation>{name} ({side})</translation>
    </message>
    <message>
        <source>Originals shown</source>
        <translation>Originals shown</translation>
    </message>
    <message>
        <source>The officer confirms</source>
        <translation>The officer confirms</translation>
    </message>
    <message>
        <source>All scanned; the rest given back at once</source>
        <translation>All scanned; the rest given back at once</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>Is everything right?</translation>
    </message>
    <message>
        <source>Let the parent read it and sign the commitment.</source>
        <translation>Let the parent read it and sign the commitment.</translation>
    </message>
    <message>
        <source>File the registration</source>
        <translation>File the registration</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>Cancel this registration</source>
        <translation>Cancel this registration</translation>
    </message>
    <message>
        <source>These originals stay here; a receipt is printed next</source>
        <translation>These originals stay here; a receipt is printed next</translation>
    </message>
    <message>
        <source>Entered in the household of</source>
        <translation>Entered in the household of</translation>
    </message>
    <message>
        <source>Registration of a newborn</source>
        <translation>Registration of a newborn</translation>
    </message>
    <message>
        <source>Copy from birth certificate, ID cards and booklet; look at conditions and papers.</source>
        <translation>Copy from birth certificate, ID cards and booklet; look at conditions and papers.</translation>
    </message>
    <message>
        <source>Continue to the commitment</source>
        <translation>Continue to the commitment</translation>
    </message>
    <message>
        <source>Do not take it, say why</source>
        <translation>Do not take it, say why</translation>
    </message>
    <message>
        <source>Not met or not confirmed</source>
        <translation>Not met or not confirmed</translation>
    </message>
    <message>
        <source>Scan all papers for the household place and give back what is not kept.</source>
        <translation>Scan all papers for the household place and give back what is not kept.</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>Not scanned yet</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>There is no ID number and no photo yet; compare the number twice.</source>
        <translation>There is no ID number and no photo yet; compare the number twice.</translation>
    </message>
    <message>
        <source>Enter the number.</source>
        <translation>Enter the number.</translation>
    </message>
    <message>
        <source>It has {length} characters.</source>
        <translation>It has {length} characters.</translation>
    </message>
    <message>
        <source>It begins with a letter.</source>
        <translation>It begins with a letter.</translation>
    </message>
    <message>
        <source>Nine digits follow the letter.</source>
        <translation>Nine digits follow the letter.</translation>
    </message>
    <message>
        <source>Enter the name.</source>
        <translation>Enter the name.</translation>
    </message>
    <message>
        <source>Too long; check it.</source>
        <translation>Too long; check it.</translation>
    </message>
    <message>
        <source>No digits and signs.</source>
        <translation>No digits and signs.</translation>
    </message>
    <message>
        <source>{typed} of {length} characters</source>
        <translation>{typed} of {length} characters</translation>
    </message>
    <message>
        <source>Digits; X at the end only.</source>
        <translation>Digits; X at the end only.</translation>
    </message>
    <message>
        <source>Check the first two digits.</source>
        <translation>Check the first two digits.</translation>
    </message>
    <message>
        <source>Digits 7 to 14 are no day.</source>
        <translation>Digits 7 to 14 are no day.</translation>
    </message>
    <message>
        <source>Born in the future?</source>
        <translation>Born in the future?</translation>
    </message>
    <message>
        <source>The last character is wrong.</source>
        <translation>The last character is wrong.</translation>
    </message>
    <message>
        <source>A day in eight digits.</source>
        <translation>A day in eight digits.</translation>
    </message>
    <message>
        <source>The number is of the other sex.</source>
        <translation>The number is of the other sex.</translation>
    </message>
    <message>
        <source>Check the telephone.</source>
        <translation>Check the telephone.</translation>
    </message>
    <message>
        <source>{paper} (kept here)</source>
        <translation>{paper} (kept here)</translation>
    </message>
    <message>
        <source>Ask for all of them at once; without them the registration is not taken.</source>
        <translation>Ask for all of them at once; without them the registration is not taken.</translation>
    </message>
    <message>
        <source>1 male, 2 female</source>
        <translation>1 male, 2 female</translation>
    </message>
    <message>
        <source>1 father, 2 mother</source>
        <translation>1 father, 2 mother</translation>
    </message>
    <message>
        <source>{name}, sex: {sex}</source>
        <translation>{name}, sex: {sex}</translation>
    </message>
    <message>
        <source>{name}, {group}, ID number {number}</source>
        <translation>{name}, {group}, ID number {number}</translation>
    </message>
    <message>
        <source>Parent withdrew</source>
        <translation>Parent withdrew</translation>
    </message>
    <message>
        <source>Not taken here</source>
        <translation>Not taken here</translation>
    </message>
    <message>
        <source>Who takes the originals?</source>
        <translation>Who takes the originals?</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>The receipt</translation>
    </message>
    <message>
        <source>Registrations found: {count}</source>
        <translation>Registrations found: {count}</translation>
    </message>
    <message>
        <source>Registrations in hand: {count}</source>
        <translation>Registrations in hand: {count}</translation>
    </message>
    <message>
        <source>Steps refused by the library: {count}</source>
        <translation>Steps refused by the library: {count}</translation>
    </message>
    <message>
        <source>Told apart by the birth certificate</source>
        <translation>Told apart by the birth certificate</translation>
    </message>
    <message>
        <source>Originals not ticked yet: {count}</source>
        <translation>Originals not ticked yet: {count}</translation>
    </message>
    <message>
        <source>Hand it over and give every paper back.</source>
        <translation>Hand it over and give every paper back.</translation>
    </message>
    <message>
        <source>Both sign it; the parent takes it along and brings it when the originals go back.</source>
        <translation>Both sign it; the parent takes it along and brings it when the originals go back.</translation>
    </message>
    <message>
        <source>Choose one from the list, or scan its receipt.</source>
        <translation>Choose one from the list, or scan its receipt.</translation>
    </message>
    <message>
        <source>No registration is open</source>
        <translation>No registration is open</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Not taken. Not met: {conditions}. Missing: {papers}.</source>
        <translation>Not taken. Not met: {conditions}. Missing: {papers}.</translation>
    </message>
    <message>
        <source>Not taken. Not met: {conditions}.</source>
        <translation>Not taken. Not met: {conditions}.</translation>
    </message>
    <message>
        <source>Not taken. Missing: {papers}.</source>
        <translation>Not taken. Missing: {papers}.</translation>
    </message>
    <message>
        <source>Family household, not collective</source>
        <translation>Family household, not collective</translation>
    </message>
    <message>
        <source>Register the child at the household place.</source>
        <translation>Register the child at the household place.</translation>
    </message>
    <message>
        <source>Receipt, child&apos;s name or certificate number</source>
        <translation>Receipt, child&apos;s name or certificate number</translation>
    </message>
    <message>
        <source>Hand page out</source>
        <translation>Hand page out</translation>
    </message>
</context>
<context>
    <name>NewbornPaper</name>
    <message>
        <source>registration of the newborn {name}</source>
        <translation>registration of the newborn {name}</translation>
    </message>
    <message>
        <source>Father or mother (signature)</source>
        <translation>Father or mother (signature)</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>One proof of lawful, stable work, study or residence</source>
        <translation>One proof of lawful, stable work, study or residence</translation>
    </message>
    <message>
        <source>One proof of study or residence</source>
        <translation>One proof of study or residence</translation>
    </message>
    <message>
        <source>Proof of guardianship, if the booklet does not show it</source>
        <translation>Proof of guardianship, if the booklet does not show it</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Marriage certificate</source>
        <translation>Marriage certificate</translation>
    </message>
    <message>
        <source>Booklet to enter the child in</source>
        <translation>Booklet to enter the child in</translation>
    </message>
    <message>
        <source>Applicant&apos;s household booklet</source>
        <translation>Applicant&apos;s household booklet</translation>
    </message>
    <message>
        <source>Notice and commitment, signed here</source>
        <translation>Notice and commitment, signed here</translation>
    </message>
    <message>
        <source>Guardian, present in person</source>
        <translation>Guardian, present in person</translation>
    </message>
    <message>
        <source>Guardian&apos;s ID card</source>
        <translation>Guardian&apos;s ID card</translation>
    </message>
    <message>
        <source>Guardian&apos;s household booklet</source>
        <translation>Guardian&apos;s household booklet</translation>
    </message>
    <message>
        <source>Picture of applicant and guardian together, taken here</source>
        <translation>Picture of applicant and guardian together, taken here</translation>
    </message>
    <message>
        <source>Other parent&apos;s booklet, or both in one</source>
        <translation>Other parent&apos;s booklet, or both in one</translation>
    </message>
    <message>
        <source>Father&apos;s ID card</source>
        <translation>Father&apos;s ID card</translation>
    </message>
    <message>
        <source>Mother&apos;s ID card</source>
        <translation>Mother&apos;s ID card</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Application form, to be signed</source>
        <translation>Application form, to be signed</translation>
    </message>
    <message>
        <source>Collection voucher</source>
        <translation>Collection voucher</translation>
    </message>
    <message>
        <source>Photo receipt</source>
        <translation>Photo receipt</translation>
    </message>
    <message>
        <source>List of missing papers</source>
        <translation>List of missing papers</translation>
    </message>
    <message>
        <source>Notice of refusal</source>
        <translation>Notice of refusal</translation>
    </message>
    <message>
        <source>Receipt for originals</source>
        <translation>Receipt for originals</translation>
    </message>
    <message>
        <source>Daily report</source>
        <translation>Daily report</translation>
    </message>
    <message>
        <source>Posting note</source>
        <translation>Posting note</translation>
    </message>
    <message>
        <source>As they will be printed. Choose with the arrow keys.</source>
        <translation>As they will be printed. Choose with the arrow keys.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Next sheet</translation>
    </message>
    <message>
        <source>Save all as PDF</source>
        <translation>Save all as PDF</translation>
    </message>
    <message>
        <source>Print this one</source>
        <translation>Print this one</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Print all</translation>
    </message>
    <message>
        <source>Not the region&apos;s paper</source>
        <translation>Not the region&apos;s paper</translation>
    </message>
    <message>
        <source>Sheet {page} of {pages}</source>
        <translation>Sheet {page} of {pages}</translation>
    </message>
    <message>
        <source>The sheet is being made …</source>
        <translation>The sheet is being made …</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>What the officer saw</source>
        <translation>What the officer saw</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>Cancel this case</source>
        <translation>Cancel this case</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>Take the photo</translation>
    </message>
    <message>
        <source>Bring the head into the oval with the eyes at the marks, then release.</source>
        <translation>Bring the head into the oval with the eyes at the marks, then release.</translation>
    </message>
    <message>
        <source>Before the release</source>
        <translation>Before the release</translation>
    </message>
    <message>
        <source>Head bare; eyebrows and ears visible</source>
        <translation>Head bare; eyebrows and ears visible</translation>
    </message>
    <message>
        <source>Usual glasses only: no glare, no tint</source>
        <translation>Usual glasses only: no glare, no tint</translation>
    </message>
    <message>
        <source>No uniform, no white top</source>
        <translation>No uniform, no white top</translation>
    </message>
    <message>
        <source>Mouth closed, calm face, both eyes open</source>
        <translation>Mouth closed, calm face, both eyes open</translation>
    </message>
    <message>
        <source>The photo is being checked</source>
        <translation>The photo is being checked</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>This takes a moment.</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>The camera is starting</translation>
    </message>
    <message>
        <source>Looking for the applicant</source>
        <translation>Looking for the applicant</translation>
    </message>
    <message>
        <source>Nothing stands against the release.</source>
        <translation>Nothing stands against the release.</translation>
    </message>
    <message>
        <source>All in order</source>
        <translation>All in order</translation>
    </message>
    <message>
        <source>No picture from the camera
Trying again by itself, attempt {attempts}</source>
        <translation>No picture from the camera
Trying again by itself, attempt {attempts}</translation>
    </message>
    <message>
        <source>Checking the photo</source>
        <translation>Checking the photo</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Mirror</translation>
    </message>
    <message>
        <source>Auto release</source>
        <translation>Auto release</translation>
    </message>
    <message>
        <source>The checks are slow on this computer ({number} looks a second): hold still longer.</source>
        <translation>The checks are slow on this computer ({number} looks a second): hold still longer.</translation>
    </message>
</context>
<context>
    <name>PhotoReceipt</name>
    <message>
        <source>Taken at this window</source>
        <translation>Taken at this window</translation>
    </message>
    <message>
        <source>From the regional photo library, with the applicant&apos;s consent</source>
        <translation>From the regional photo library, with the applicant&apos;s consent</translation>
    </message>
    <message>
        <source>Passed every check</source>
        <translation>Passed every check</translation>
    </message>
    <message>
        <source>Accepted by the officer, with a reason on record</source>
        <translation>Accepted by the officer, with a reason on record</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {dpi} dpi, {kib} KB</source>
        <translation>{width} × {height} pixels, {dpi} dpi, {kib} KB</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Resident ID card</source>
        <translation>Resident ID card</translation>
    </message>
    <message>
        <source>Social security card</source>
        <translation>Social security card</translation>
    </message>
    <message>
        <source>Exit-entry documents</source>
        <translation>Exit-entry documents</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Driving licence</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Residence permit</translation>
    </message>
    <message>
        <source>{card}: {why}</source>
        <translation>{card}: {why}</translation>
    </message>
    <message>
        <source>As it came from the library, unchanged</source>
        <translation>As it came from the library, unchanged</translation>
    </message>
    <message>
        <source>levelled by {angle}</source>
        <translation>levelled by {angle}</translation>
    </message>
    <message>
        <source>background lightened</source>
        <translation>background lightened</translation>
    </message>
    <message>
        <source>white balance from the wall</source>
        <translation>white balance from the wall</translation>
    </message>
    <message>
        <source>brightened × {gain}</source>
        <translation>brightened × {gain}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The same shot for other cards</source>
        <translation>The same shot for other cards</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Applied for</source>
        <translation>Applied for</translation>
    </message>
    <message>
        <source>Card made</source>
        <translation>Card made</translation>
    </message>
    <message>
        <source>Card is here</source>
        <translation>Card is here</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Overdue: not here by the promised day</source>
        <translation>Overdue: not here by the promised day</translation>
    </message>
    <message>
        <source>Here for long, not collected</source>
        <translation>Here for long, not collected</translation>
    </message>
    <message>
        <source>Overdue or not collected</source>
        <translation>Overdue or not collected</translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>the applicant</translation>
    </message>
    <message>
        <source>the named proxy</source>
        <translation>the named proxy</translation>
    </message>
    <message>
        <source>a guardian</source>
        <translation>a guardian</translation>
    </message>
    <message>
        <source>fingerprint matched</source>
        <translation>fingerprint matched</translation>
    </message>
    <message>
        <source>fingerprint did not match</source>
        <translation>fingerprint did not match</translation>
    </message>
    <message>
        <source>no fingerprint compared</source>
        <translation>no fingerprint compared</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>signed on paper</translation>
    </message>
    <message>
        <source>signed on the pad</source>
        <translation>signed on the pad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Household place</source>
        <translation>Household place</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>The case has moved on; look at how it stands.</source>
        <translation>The case has moved on; look at how it stands.</translation>
    </message>
    <message>
        <source>This card is to be posted. Change the collection first.</source>
        <translation>This card is to be posted. Change the collection first.</translation>
    </message>
    <message>
        <source>This card is collected here. Change the collection first.</source>
        <translation>This card is collected here. Change the collection first.</translation>
    </message>
    <message>
        <source>Check who is standing before you, then tick it.</source>
        <translation>Check who is standing before you, then tick it.</translation>
    </message>
    <message>
        <source>The applicant named no proxy. Change the collection first.</source>
        <translation>The applicant named no proxy. Change the collection first.</translation>
    </message>
    <message>
        <source>Enter the name of the person who takes the card.</source>
        <translation>Enter the name of the person who takes the card.</translation>
    </message>
    <message>
        <source>That is how it is to be collected already.</source>
        <translation>That is how it is to be collected already.</translation>
    </message>
    <message>
        <source>Give a reason of at most 200 characters.</source>
        <translation>Give a reason of at most 200 characters.</translation>
    </message>
    <message>
        <source>Only the last step can be undone.</source>
        <translation>Only the last step can be undone.</translation>
    </message>
    <message>
        <source>A step can be undone on its own day only.</source>
        <translation>A step can be undone on its own day only.</translation>
    </message>
    <message>
        <source>Enter or scan the EMS number.</source>
        <translation>Enter or scan the EMS number.</translation>
    </message>
    <message>
        <source>Two letters, nine digits, two letters; or thirteen digits.</source>
        <translation>Two letters, nine digits, two letters; or thirteen digits.</translation>
    </message>
    <message>
        <source>The check digit does not fit: a digit is wrong.</source>
        <translation>The check digit does not fit: a digit is wrong.</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>Filed before the audit began</source>
        <translation>Filed before the audit began</translation>
    </message>
    <message>
        <source>Put into the queue again</source>
        <translation>Put into the queue again</translation>
    </message>
    <message>
        <source>Received by the library</source>
        <translation>Received by the library</translation>
    </message>
    <message>
        <source>Refused by the library</source>
        <translation>Refused by the library</translation>
    </message>
    <message>
        <source>Pictures left this computer</source>
        <translation>Pictures left this computer</translation>
    </message>
    <message>
        <source>Receipt printed again</source>
        <translation>Receipt printed again</translation>
    </message>
    <message>
        <source>Findings overruled</source>
        <translation>Findings overruled</translation>
    </message>
    <message>
        <source>A later step was received by the library</source>
        <translation>A later step was received by the library</translation>
    </message>
    <message>
        <source>A later step was refused by the library</source>
        <translation>A later step was refused by the library</translation>
    </message>
    <message>
        <source>A later step was put into the queue again</source>
        <translation>A later step was put into the queue again</translation>
    </message>
    <message>
        <source>at the window</source>
        <translation>at the window</translation>
    </message>
    <message>
        <source>by a proxy</source>
        <translation>by a proxy</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>by mail</translation>
    </message>
    <message>
        <source>Collection changed: {way}</source>
        <translation>Collection changed: {way}</translation>
    </message>
    <message>
        <source>{heading} corrected to “{text}”: {reason}</source>
        <translation>{heading} corrected to “{text}”: {reason}</translation>
    </message>
    <message>
        <source>Withdrawn: {reason}</source>
        <translation>Withdrawn: {reason}</translation>
    </message>
    <message>
        <source>The card is made</source>
        <translation>The card is made</translation>
    </message>
    <message>
        <source>The card arrived here</source>
        <translation>The card arrived here</translation>
    </message>
    <message>
        <source>Posted as {number}</source>
        <translation>Posted as {number}</translation>
    </message>
    <message>
        <source>The step before was a mistake and is undone</source>
        <translation>The step before was a mistake and is undone</translation>
    </message>
    <message>
        <source>Collected by {by}; {match}, {signature}</source>
        <translation>Collected by {by}; {match}, {signature}</translation>
    </message>
    <message>
        <source>A damaged photo was fetched back from the library</source>
        <translation>A damaged photo was fetched back from the library</translation>
    </message>
    <message>
        <source>Photographed papers filed</source>
        <translation>Photographed papers filed</translation>
    </message>
    <message>
        <source>Photographed papers saved as a file</source>
        <translation>Photographed papers saved as a file</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>The file is damaged at: {where}</source>
        <translation>The file is damaged at: {where}</translation>
    </message>
    <message>
        <source>Record {where} cannot be read.</source>
        <translation>Record {where} cannot be read.</translation>
    </message>
    <message>
        <source>Record {where} is not as it was filed.</source>
        <translation>Record {where} is not as it was filed.</translation>
    </message>
    <message>
        <source>Record {where} is not in the audit.</source>
        <translation>Record {where} is not in the audit.</translation>
    </message>
    <message>
        <source>Record {where} was filed and is gone.</source>
        <translation>Record {where} was filed and is gone.</translation>
    </message>
    <message>
        <source>The receipt number of record {where} is wrong.</source>
        <translation>The receipt number of record {where} is wrong.</translation>
    </message>
    <message>
        <source>Record {where} has no photo.</source>
        <translation>Record {where} has no photo.</translation>
    </message>
    <message>
        <source>Photo {where} is not as it was taken.</source>
        <translation>Photo {where} is not as it was taken.</translation>
    </message>
    <message>
        <source>What became of record {where} contradicts the audit.</source>
        <translation>What became of record {where} contradicts the audit.</translation>
    </message>
    <message>
        <source>The audit was changed at number {where}.</source>
        <translation>The audit was changed at number {where}.</translation>
    </message>
    <message>
        <source>Everything is as it was filed.</source>
        <translation>Everything is as it was filed.</translation>
    </message>
    <message>
        <source>Do not serve with this journal; keep its folder, and restore the last backup elsewhere.</source>
        <translation>Do not serve with this journal; keep its folder, and restore the last backup elsewhere.</translation>
    </message>
    <message>
        <source>The backup {file} was written and proved. Nobody can open it without its passphrase.</source>
        <translation>The backup {file} was written and proved. Nobody can open it without its passphrase.</translation>
    </message>
    <message>
        <source>The journal is in {folder}. Never again file with the computer that it came from.</source>
        <translation>The journal is in {folder}. Never again file with the computer that it came from.</translation>
    </message>
    <message>
        <source>The audit was cut: number {where} was signed and is gone.</source>
        <translation>The audit was cut: number {where} was signed and is gone.</translation>
    </message>
    <message>
        <source>The audit was written anew: number {where} is not as signed.</source>
        <translation>The audit was written anew: number {where} is not as signed.</translation>
    </message>
    <message>
        <source>The signature of the audit at number {where} is false.</source>
        <translation>The signature of the audit at number {where} is false.</translation>
    </message>
    <message>
        <source>Records {records}, photos {photos}, not yet handed over {waiting}, audit {links}, signed {signed}.</source>
        <translation>Records {records}, photos {photos}, not yet handed over {waiting}, audit {links}, signed {signed}.</translation>
    </message>
    <message>
        <source>What happened to a case later was changed at {where}.</source>
        <translation>What happened to a case later was changed at {where}.</translation>
    </message>
    <message>
        <source>The close of a day was changed at {where}.</source>
        <translation>The close of a day was changed at {where}.</translation>
    </message>
    <message>
        <source>Photo {where} of {receipt_no} was fetched back from the library and is in the journal again.</source>
        <translation>Photo {where} of {receipt_no} was fetched back from the library and is in the journal again.</translation>
    </message>
    <message>
        <source>Photo {where} of {receipt_no}: the library holds it whole. The running counter fetches it back as soon as the library answers.</source>
        <translation>Photo {where} of {receipt_no}: the library holds it whole. The running counter fetches it back as soon as the library answers.</translation>
    </message>
    <message>
        <source>Photo {where} of {receipt_no}: the library gives it out no more (withdrawn, blocked or past its time). Only a backup can bring it back.</source>
        <translation>Photo {where} of {receipt_no}: the library gives it out no more (withdrawn, blocked or past its time). Only a backup can bring it back.</translation>
    </message>
    <message>
        <source>Photo {where} of {receipt_no} has not reached the library; its record is set apart and not sent. Keep the papers of this case and restore the last backup elsewhere; without one, take the photo anew.</source>
        <translation>Photo {where} of {receipt_no} has not reached the library; its record is set apart and not sent. Keep the papers of this case and restore the last backup elsewhere; without one, take the photo anew.</translation>
    </message>
    <message>
        <source>Go on serving; nothing else is damaged. Verify again when the library has answered.</source>
        <translation>Go on serving; nothing else is damaged. Verify again when the library has answered.</translation>
    </message>
    <message>
        <source>A photographed page is not as it was filed: {where}</source>
        <translation>A photographed page is not as it was filed: {where}</translation>
    </message>
    <message>
        <source>Case {receipt_no} of {moment} cannot be read here; the library has received it whole. Nothing has to be taken anew: keep its papers, and restore the last backup elsewhere to read it.</source>
        <translation>Case {receipt_no} of {moment} cannot be read here; the library has received it whole. Nothing has to be taken anew: keep its papers, and restore the last backup elsewhere to read it.</translation>
    </message>
    <message>
        <source>Case {receipt_no} of {moment} cannot be read and has not reached the library. Keep its papers, take no new application for it yet, and restore the last backup elsewhere.</source>
        <translation>Case {receipt_no} of {moment} cannot be read and has not reached the library. Keep its papers, take no new application for it yet, and restore the last backup elsewhere.</translation>
    </message>
    <message>
        <source>Case {receipt_no} of {moment}, which ended without a photo, cannot be read. The applicant&apos;s paper says the same; restore the last backup elsewhere to read it.</source>
        <translation>Case {receipt_no} of {moment}, which ended without a photo, cannot be read. The applicant&apos;s paper says the same; restore the last backup elsewhere to read it.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>REPRINT 重打</source>
        <translation>REPRINT 重打</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>{seat}, window {counter}</source>
        <translation>{seat}, window {counter}</translation>
    </message>
    <message>
        <source>Collection at the window</source>
        <translation>Collection at the window</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Delivery by mail</source>
        <translation>Delivery by mail</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>{name_en}, {province_en} ({full_zh})</source>
        <comment>as in: Suzhou, Jiangsu (江苏省苏州市)</comment>
        <translation>{name_en}, {province_en} ({full_zh})</translation>
    </message>
    <message>
        <source>{name_en} ({full_zh})</source>
        <comment>a municipality or a whole province</comment>
        <translation>{name_en} ({full_zh})</translation>
    </message>
    <message>
        <source>If the card is late, ask at the window with this receipt number.</source>
        <translation>If the card is late, ask at the window with this receipt number.</translation>
    </message>
    <message>
        <source>At the window the card is checked and a fingerprint matched; then sign for the card.</source>
        <translation>At the window the card is checked and a fingerprint matched; then sign for the card.</translation>
    </message>
    <message>
        <source>Keep the telephone reachable; the recipient signs for the delivery.</source>
        <translation>Keep the telephone reachable; the recipient signs for the delivery.</translation>
    </message>
    <message>
        <source>Check the card when it arrives. The waybill shows no ID number.</source>
        <translation>Check the card when it arrives. The waybill shows no ID number.</translation>
    </message>
    <message>
        <source>Applicant (signature)</source>
        <translation>Applicant (signature)</translation>
    </message>
    <message>
        <source>Guardian (signature)</source>
        <translation>Guardian (signature)</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}-{month:02}-{day:02}</translation>
    </message>
    <message>
        <source>Collection by a proxy</source>
        <translation>Collection by a proxy</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Bring this voucher; if it is lost, the household booklet (居民户口簿).</source>
        <translation>Bring this voucher; if it is lost, the household booklet (居民户口簿).</translation>
    </message>
    <message>
        <source>16 or older</source>
        <translation>16 or older</translation>
    </message>
    <message>
        <source>under 16</source>
        <translation>under 16</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the name of the language itself</comment>
        <translation>English</translation>
    </message>
    <message>
        <source>The proxy brings their own ID card and this voucher, and signs for the card.</source>
        <translation>The proxy brings their own ID card and this voucher, and signs for the card.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Relation to the applicant</source>
        <translation>Relation to the applicant</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Take another</source>
        <translation>Take another</translation>
    </message>
    <message>
        <source>Check the portrait</source>
        <translation>Check the portrait</translation>
    </message>
    <message>
        <source>Compare it with the person before you, then use it or take another.</source>
        <translation>Compare it with the person before you, then use it or take another.</translation>
    </message>
    <message>
        <source>Portrait as it is filed</source>
        <translation>Portrait as it is filed</translation>
    </message>
    <message>
        <source>Whole shot</source>
        <translation>Whole shot</translation>
    </message>
    <message>
        <source>Use it all the same, because</source>
        <translation>Use it all the same, because</translation>
    </message>
    <message>
        <source>Reason, e.g. the applicant cannot hold the head upright</source>
        <translation>Reason, e.g. the applicant cannot hold the head upright</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>Use this photo</translation>
    </message>
    <message>
        <source>No portrait can be made of this shot</source>
        <translation>No portrait can be made of this shot</translation>
    </message>
    <message>
        <source>Take another photo.</source>
        <translation>Take another photo.</translation>
    </message>
    <message>
        <source>This photo does not meet the standard</source>
        <translation>This photo does not meet the standard</translation>
    </message>
    <message>
        <source>Take another, or give a reason why it has to be used.</source>
        <translation>Take another, or give a reason why it has to be used.</translation>
    </message>
    <message>
        <source>Look and tick off</source>
        <translation>Look and tick off</translation>
    </message>
    <message>
        <source>Confirm by eye what the program cannot decide.</source>
        <translation>Confirm by eye what the program cannot decide.</translation>
    </message>
    <message>
        <source>This photo meets the standard</source>
        <translation>This photo meets the standard</translation>
    </message>
    <message>
        <source>Check that it shows the applicant.</source>
        <translation>Check that it shows the applicant.</translation>
    </message>
    <message>
        <source>{width} × {height} px, {dpi} dpi, {size}
Face width {face}, above the hair {hair}
Eyes above the lower edge {eyes}</source>
        <translation>{width} × {height} px, {dpi} dpi, {size}
Face width {face}, above the hair {hair}
Eyes above the lower edge {eyes}</translation>
    </message>
    <message>
        <source>Tick off every point that has to be checked by eye.</source>
        <translation>Tick off every point that has to be checked by eye.</translation>
    </message>
    <message>
        <source>To use it all the same, give a reason.</source>
        <translation>To use it all the same, give a reason.</translation>
    </message>
    <message>
        <source>Looked at: in order</source>
        <translation>Looked at: in order</translation>
    </message>
    <message>
        <source>Shown × {times}</source>
        <translation>Shown × {times}</translation>
    </message>
    <message>
        <source>Photo from the library</source>
        <translation>Photo from the library</translation>
    </message>
    <message>
        <source>Take another, or let a supervisor approve that it is used.</source>
        <translation>Take another, or let a supervisor approve that it is used.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>This counter</source>
        <translation>This counter</translation>
    </message>
    <message>
        <source>Camera and light</source>
        <translation>Camera and light</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Language, looks and sounds</source>
        <translation>Language, looks and sounds</translation>
    </message>
    <message>
        <source>City of this window</source>
        <translation>City of this window</translation>
    </message>
    <message>
        <source>Number of this window</source>
        <translation>Number of this window</translation>
    </message>
    <message>
        <source>Name on papers</source>
        <translation>Name on papers</translation>
    </message>
    <message>
        <source>Photo standard</source>
        <translation>Photo standard</translation>
    </message>
    <message>
        <source>Days that pictures stay here once the library has them</source>
        <translation>Days that pictures stay here once the library has them</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Another printer for A4</source>
        <translation>Another printer for A4</translation>
    </message>
    <message>
        <source>Another printer for A5</source>
        <translation>Another printer for A5</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Receipt printer</translation>
    </message>
    <message>
        <source>Address of the library</source>
        <translation>Address of the library</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Size of everything</translation>
    </message>
    <message>
        <source>Applicant&apos;s screen</source>
        <translation>Applicant&apos;s screen</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sounds</translation>
    </message>
    <message>
        <source>Two to four digits; part of every receipt number.</source>
        <translation>Two to four digits; part of every receipt number.</translation>
    </message>
    <message>
        <source>May be left empty.</source>
        <translation>May be left empty.</translation>
    </message>
    <message>
        <source>0 means the preset of 90 days.</source>
        <translation>0 means the preset of 90 days.</translation>
    </message>
    <message>
        <source>Chosen, it shows its picture at once.</source>
        <translation>Chosen, it shows its picture at once.</translation>
    </message>
    <message>
        <source>network:HOST, usb:VENDOR:PRODUCT or file:PATH; empty for none.</source>
        <translation>network:HOST, usb:VENDOR:PRODUCT or file:PATH; empty for none.</translation>
    </message>
    <message>
        <source>https://…, or embedded for practice on this computer.</source>
        <translation>https://…, or embedded for practice on this computer.</translation>
    </message>
    <message>
        <source>Choose a city from the list.</source>
        <translation>Choose a city from the list.</translation>
    </message>
    <message>
        <source>Two to four digits are needed, such as 07.</source>
        <translation>Two to four digits are needed, such as 07.</translation>
    </message>
    <message>
        <source>At most {most} characters fit on the papers.</source>
        <translation>At most {most} characters fit on the papers.</translation>
    </message>
    <message>
        <source>A number from {least_days} to {most_days} is needed, or 0.</source>
        <translation>A number from {least_days} to {most_days} is needed, or 0.</translation>
    </message>
    <message>
        <source>Choose a camera from the list.</source>
        <translation>Choose a camera from the list.</translation>
    </message>
    <message>
        <source>This is no address of a library: https:// and a name are needed.</source>
        <translation>This is no address of a library: https:// and a name are needed.</translation>
    </message>
    <message>
        <source>Without encryption only this computer may be addressed: use https.</source>
        <translation>Without encryption only this computer may be addressed: use https.</translation>
    </message>
    <message>
        <source>Write network:HOST, usb:VENDOR:PRODUCT or file:PATH.</source>
        <translation>Write network:HOST, usb:VENDOR:PRODUCT or file:PATH.</translation>
    </message>
    <message>
        <source>A number from {least} to {most_scale} is needed, or 0.</source>
        <translation>A number from {least} to {most_scale} is needed, or 0.</translation>
    </message>
    <message>
        <source>Choose from the list.</source>
        <translation>Choose from the list.</translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation>Resident ID card</translation>
    </message>
    <message>
        <source>Social security card</source>
        <translation>Social security card</translation>
    </message>
    <message>
        <source>Exit-entry documents</source>
        <translation>Exit-entry documents</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Driving licence</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Residence permit</translation>
    </message>
    <message>
        <source>The first that works</source>
        <translation>The first that works</translation>
    </message>
    <message>
        <source>A drawn person, for practice</source>
        <translation>A drawn person, for practice</translation>
    </message>
    <message>
        <source>The system&apos;s default printer</source>
        <translation>The system&apos;s default printer</translation>
    </message>
    <message>
        <source>The same printer</source>
        <translation>The same printer</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>On a second monitor, where there is one</source>
        <translation>On a second monitor, where there is one</translation>
    </message>
    <message>
        <source>Only when asked for (F4)</source>
        <translation>Only when asked for (F4)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>At the release and when a photo fails</source>
        <translation>At the release and when a photo fails</translation>
    </message>
    <message>
        <source>Enter the address of the receipt printer first.</source>
        <translation>Enter the address of the receipt printer first.</translation>
    </message>
    <message>
        <source>The printer has taken the test page</source>
        <translation>The printer has taken the test page</translation>
    </message>
    <message>
        <source>Test page of this counter</source>
        <translation>Test page of this counter</translation>
    </message>
    <message>
        <source>The library answers and is ready</source>
        <translation>The library answers and is ready</translation>
    </message>
    <message>
        <source>Choose another camera, or see whether its cable and its shutter are in order.</source>
        <translation>Choose another camera, or see whether its cable and its shutter are in order.</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>No picture yet</translation>
    </message>
    <message>
        <source>Light is measured on a face: somebody should sit where applicants will.</source>
        <translation>Light is measured on a face: somebody should sit where applicants will.</translation>
    </message>
    <message>
        <source>Nobody before the camera</source>
        <translation>Nobody before the camera</translation>
    </message>
    <message>
        <source>Face and background are lit as the photo standard wants it.</source>
        <translation>Face and background are lit as the photo standard wants it.</translation>
    </message>
    <message>
        <source>The light is good</source>
        <translation>The light is good</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Parts of the settings</translation>
    </message>
    <message>
        <source>Welcome: set this counter up</source>
        <translation>Welcome: set this counter up</translation>
    </message>
    <message>
        <source>City, window, camera, printer and library; it takes two minutes.</source>
        <translation>City, window, camera, printer and library; it takes two minutes.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>For whoever looks after this counter.</source>
        <translation>For whoever looks after this counter.</translation>
    </message>
    <message>
        <source>Save and begin</source>
        <translation>Save and begin</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Save the settings</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Restart now</translation>
    </message>
    <message>
        <source>Skip, practise first</source>
        <translation>Skip, practise first</translation>
    </message>
    <message>
        <source>Camera, language and sounds change at once, the rest when the program restarts.</source>
        <translation>Camera, language and sounds change at once, the rest when the program restarts.</translation>
    </message>
    <message>
        <source>Only a supervisor may change these</source>
        <translation>Only a supervisor may change these</translation>
    </message>
    <message>
        <source>Hand the window over (F8); a supervisor signs in and opens this page again.</source>
        <translation>Hand the window over (F8); a supervisor signs in and opens this page again.</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>Nothing is saved yet</translation>
    </message>
    <message>
        <source>Correct what is marked, then save again.</source>
        <translation>Correct what is marked, then save again.</translation>
    </message>
    <message>
        <source>The settings are saved</source>
        <translation>The settings are saved</translation>
    </message>
    <message>
        <source>What was changed takes effect when the program restarts.</source>
        <translation>What was changed takes effect when the program restarts.</translation>
    </message>
    <message>
        <source>They are in effect already.</source>
        <translation>They are in effect already.</translation>
    </message>
    <message>
        <source>A case is open</source>
        <translation>A case is open</translation>
    </message>
    <message>
        <source>Finish or cancel it first, then restart the program.</source>
        <translation>Finish or cancel it first, then restart the program.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Test the connection</translation>
    </message>
    <message>
        <source>Test page A4</source>
        <translation>Test page A4</translation>
    </message>
    <message>
        <source>Test page A5</source>
        <translation>Test page A5</translation>
    </message>
    <message>
        <source>Test receipt</source>
        <translation>Test receipt</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Live picture</translation>
    </message>
    <message>
        <source>Given on the command line, which wins.</source>
        <translation>Given on the command line, which wins.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>One moment …</translation>
    </message>
    <message>
        <source>{printer} · paper {paper} · {sample}</source>
        <translation>{printer} · paper {paper} · {sample}</translation>
    </message>
    <message>
        <source>Camera for papers</source>
        <translation>Camera for papers</translation>
    </message>
    <message>
        <source>Runs only while papers are photographed.</source>
        <translation>Runs only while papers are photographed.</translation>
    </message>
    <message>
        <source>Another one, or else the same</source>
        <translation>Another one, or else the same</translation>
    </message>
    <message>
        <source>The camera of the portraits, turned to the desk</source>
        <translation>The camera of the portraits, turned to the desk</translation>
    </message>
    <message>
        <source>None: papers are not photographed</source>
        <translation>None: papers are not photographed</translation>
    </message>
    <message>
        <source>A drawn desk, for practice</source>
        <translation>A drawn desk, for practice</translation>
    </message>
</context>
<context>
    <name>Specimen</name>
    <message>
        <source>The name stated differs from the one in the population register.</source>
        <translation>The name stated differs from the one in the population register.</translation>
    </message>
    <message>
        <source>Have the entry corrected by the police of the household place, then apply again.</source>
        <translation>Have the entry corrected by the police of the household place, then apply again.</translation>
    </message>
    <message>
        <source>Household booklet</source>
        <translation>Household booklet</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Registration of a newborn</source>
        <translation>Registration of a newborn</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Please sit down and face the camera</source>
        <translation>Please sit down and face the camera</translation>
    </message>
    <message>
        <source>Only one person in the picture, please</source>
        <translation>Only one person in the picture, please</translation>
    </message>
    <message>
        <source>Please come a little closer</source>
        <translation>Please come a little closer</translation>
    </message>
    <message>
        <source>Please move back a little</source>
        <translation>Please move back a little</translation>
    </message>
    <message>
        <source>Please bring your head into the frame</source>
        <translation>Please bring your head into the frame</translation>
    </message>
    <message>
        <source>Please open your eyes</source>
        <translation>Please open your eyes</translation>
    </message>
    <message>
        <source>Please close your mouth</source>
        <translation>Please close your mouth</translation>
    </message>
    <message>
        <source>Please relax your face: no smile</source>
        <translation>Please relax your face: no smile</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>Please hold still</translation>
    </message>
    <message>
        <source>Please move a little to your left</source>
        <translation>Please move a little to your left</translation>
    </message>
    <message>
        <source>Please move a little to your right</source>
        <translation>Please move a little to your right</translation>
    </message>
    <message>
        <source>Please straighten your head to your left</source>
        <translation>Please straighten your head to your left</translation>
    </message>
    <message>
        <source>Please straighten your head to your right</source>
        <translation>Please straighten your head to your right</translation>
    </message>
    <message>
        <source>Please turn your face a little to your left</source>
        <translation>Please turn your face a little to your left</translation>
    </message>
    <message>
        <source>Please turn your face a little to your right</source>
        <translation>Please turn your face a little to your right</translation>
    </message>
    <message>
        <source>Please raise your chin a little</source>
        <translation>Please raise your chin a little</translation>
    </message>
    <message>
        <source>Please lower your chin a little</source>
        <translation>Please lower your chin a little</translation>
    </message>
    <message>
        <source>Please look into the camera</source>
        <translation>Please look into the camera</translation>
    </message>
    <message>
        <source>Very good: hold still and look into the camera</source>
        <translation>Very good: hold still and look into the camera</translation>
    </message>
    <message>
        <source>One moment, please: the camera is being made ready</source>
        <translation>One moment, please: the camera is being made ready</translation>
    </message>
    <message>
        <source>One moment, please: we are adjusting the light</source>
        <translation>One moment, please: we are adjusting the light</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Received by the library</source>
        <translation>Received by the library</translation>
    </message>
    <message>
        <source>Refused by the library</source>
        <translation>Refused by the library</translation>
    </message>
    <message>
        <source>Drawn camera</source>
        <translation>Drawn camera</translation>
    </message>
    <message>
        <source>Keys in a file</source>
        <translation>Keys in a file</translation>
    </message>
    <message>
        <source>Practice library</source>
        <translation>Practice library</translation>
    </message>
    <message>
        <source>The picture is drawn, not taken: plug a camera in and start again before serving anybody.</source>
        <translation>The picture is drawn, not taken: plug a camera in and start again before serving anybody.</translation>
    </message>
    <message>
        <source>The keys of the journal lie in a file instead of the system&apos;s keyring: for practice only.</source>
        <translation>The keys of the journal lie in a file instead of the system&apos;s keyring: for practice only.</translation>
    </message>
    <message>
        <source>Records go to a practice library on this computer: set the region&apos;s address before serving.</source>
        <translation>Records go to a practice library on this computer: set the region&apos;s address before serving.</translation>
    </message>
    <message>
        <source>Camera is starting</source>
        <translation>Camera is starting</translation>
    </message>
    <message>
        <source>Camera {width}×{height}</source>
        <translation>Camera {width}×{height}</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>No picture from the camera</translation>
    </message>
    <message>
        <source>Sending is halted</source>
        <translation>Sending is halted</translation>
    </message>
    <message>
        <source>Library offline</source>
        <translation>Library offline</translation>
    </message>
    <message>
        <source>Library not tried yet</source>
        <translation>Library not tried yet</translation>
    </message>
    <message>
        <source>{count} to be sent</source>
        <translation>{count} to be sent</translation>
    </message>
    <message>
        <source>{count} refused</source>
        <translation>{count} refused</translation>
    </message>
    <message>
        <source>Collected at this window</source>
        <translation>Collected at this window</translation>
    </message>
    <message>
        <source>By mail to {recipient}, {address}</source>
        <translation>By mail to {recipient}, {address}</translation>
    </message>
    <message>
        <source>Library connected</source>
        <translation>Library connected</translation>
    </message>
    <message>
        <source>Last contact {time}</source>
        <translation>Last contact {time}</translation>
    </message>
    <message>
        <source>Collected by the proxy {name}</source>
        <translation>Collected by the proxy {name}</translation>
    </message>
    <message>
        <source>Records go to a practice library. The officer&apos;s number in the settings is believed, nothing locks, and one person may overrule a check: set the region&apos;s address before serving.</source>
        <translation>Records go to a practice library. The officer&apos;s number in the settings is believed, nothing locks, and one person may overrule a check: set the region&apos;s address before serving.</translation>
    </message>
    <message>
        <source>Trial: no sign-in</source>
        <translation>Trial: no sign-in</translation>
    </message>
</context>
<context>
    <name>Takes</name>
    <message>
        <source>Asking the library …</source>
        <translation>Asking the library …</translation>
    </message>
    <message>
        <source>The library holds no photo of this person.</source>
        <translation>The library holds no photo of this person.</translation>
    </message>
    <message>
        <source>The library holds a photo of this person.</source>
        <translation>The library holds a photo of this person.</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>Unusable</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Faulty</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Taken on {day} in {place}, {age} days ago</source>
        <translation>Taken on {day} in {place}, {age} days ago</translation>
    </message>
    <message>
        <source>No photo from the library: {what} Take a photo.</source>
        <translation>No photo from the library: {what} Take a photo.</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Applicant cannot sit for the photo</source>
        <translation>Applicant cannot sit for the photo</translation>
    </message>
    <message>
        <source>Guardian cannot sit for the photo</source>
        <translation>Guardian cannot sit for the photo</translation>
    </message>
    <message>
        <source>No picture here meets the limits</source>
        <translation>No picture here meets the limits</translation>
    </message>
    <message>
        <source>No picture with the guardian: {why} ({reason})</source>
        <translation>No picture with the guardian: {why} ({reason})</translation>
    </message>
    <message>
        <source>Both faces have to be seen</source>
        <translation>Both faces have to be seen</translation>
    </message>
    <message>
        <source>Only these two in the picture</source>
        <translation>Only these two in the picture</translation>
    </message>
    <message>
        <source>Move away from the edge</source>
        <translation>Move away from the edge</translation>
    </message>
    <message>
        <source>Come closer, both of you</source>
        <translation>Come closer, both of you</translation>
    </message>
    <message>
        <source>More light on both faces</source>
        <translation>More light on both faces</translation>
    </message>
    <message>
        <source>Less light on the faces</source>
        <translation>Less light on the faces</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Hold still</translation>
    </message>
    <message>
        <source>Faces seen: {measured}, wanted: {limit}</source>
        <translation>Faces seen: {measured}, wanted: {limit}</translation>
    </message>
    <message>
        <source>A face is cut by the edge of the picture, or nearly so</source>
        <translation>A face is cut by the edge of the picture, or nearly so</translation>
    </message>
    <message>
        <source>The smaller face is {measured} px wide, at least {limit} px are wanted</source>
        <translation>The smaller face is {measured} px wide, at least {limit} px are wanted</translation>
    </message>
    <message>
        <source>One of the faces is too dark to be recognised</source>
        <translation>One of the faces is too dark to be recognised</translation>
    </message>
    <message>
        <source>Parts of a face are white: too much light</source>
        <translation>Parts of a face are white: too much light</translation>
    </message>
    <message>
        <source>One of the faces is blurred</source>
        <translation>One of the faces is blurred</translation>
    </message>
    <message>
        <source>Without this picture, because</source>
        <translation>Without this picture, because</translation>
    </message>
    <message>
        <source>Reason in a few words</source>
        <translation>Reason in a few words</translation>
    </message>
    <message>
        <source>Choose one of the exceptions.</source>
        <translation>Choose one of the exceptions.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Say in a few words why.</translation>
    </message>
    <message>
        <source>Applicant and guardian together</source>
        <translation>Applicant and guardian together</translation>
    </message>
    <message>
        <source>Both faces in one picture, side by side, both looking at the camera.</source>
        <translation>Both faces in one picture, side by side, both looking at the camera.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Looking for two faces</source>
        <translation>Looking for two faces</translation>
    </message>
    <message>
        <source>Both are seen well</source>
        <translation>Both are seen well</translation>
    </message>
    <message>
        <source>Both can be recognised</source>
        <translation>Both can be recognised</translation>
    </message>
    <message>
        <source>Check that they are these two people.</source>
        <translation>Check that they are these two people.</translation>
    </message>
    <message>
        <source>This picture will not do</source>
        <translation>This picture will not do</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>Back to portrait</source>
        <translation>Back to portrait</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>{number} px</source>
        <translation>{number} px</translation>
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
        <translation>{number} times</translation>
    </message>
    <message>
        <source>{number} check(s)</source>
        <translation>{number} check(s)</translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation>level {number}</translation>
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
        <translation>{number} side(s)</translation>
    </message>
    <message>
        <source>{number} channel(s)</source>
        <translation>{number} channel(s)</translation>
    </message>
    <message>
        <source>{number} faces</source>
        <translation>{number} faces</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} days</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>What was entered and photographed for {name} will not be kept.</source>
        <translation>What was entered and photographed for {name} will not be kept.</translation>
    </message>
    <message>
        <source>Cancel this case?</source>
        <translation>Cancel this case?</translation>
    </message>
    <message>
        <source>Cancel the case</source>
        <translation>Cancel the case</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Resident ID card: first issue in the Yangtze River Delta</source>
        <translation>Resident ID card: first issue in the Yangtze River Delta</translation>
    </message>
    <message>
        <source>Close the program?</source>
        <translation>Close the program?</translation>
    </message>
    <message>
        <source>A case is open. What was entered and photographed for it will not be kept.</source>
        <translation>A case is open. What was entered and photographed for it will not be kept.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <translation>{text} ({key})</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation>Resident ID card</translation>
    </message>
    <message>
        <source>First issue in the Yangtze River Delta</source>
        <translation>First issue in the Yangtze River Delta</translation>
    </message>
    <message>
        <source>Case {number} · {masked}</source>
        <translation>Case {number} · {masked}</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Window {counter} · {officer}</source>
        <translation>Window {counter} · {officer}</translation>
    </message>
    <message>
        <source>For the administrator: {code} {details}</source>
        <translation>For the administrator: {code} {details}</translation>
    </message>
    <message>
        <source>The program cannot start</source>
        <translation>The program cannot start</translation>
    </message>
    <message>
        <source>Applicant&apos;s screen</source>
        <translation>Applicant&apos;s screen</translation>
    </message>
    <message>
        <source>Later steps: card arrived, handed out, posted</source>
        <translation>Later steps: card arrived, handed out, posted</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>The day is not closed</source>
        <translation>The day is not closed</translation>
    </message>
    <message>
        <source>It can be closed on a later day too; its counts stay.</source>
        <translation>It can be closed on a later day too; its counts stay.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>To the close</source>
        <translation>To the close</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Close of the day</translation>
    </message>
    <message>
        <source>Newborns</source>
        <translation>Newborns</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>{text} {key}</source>
        <translation>{text} {key}</translation>
    </message>
</context>
</TS>
