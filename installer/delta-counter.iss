; Inno Setup 6 packs dist\delta-counter, which scripts\build_installer.py has built on Windows, into one setup program.
;   iscc installer\delta-counter.iss
; Written, not run yet.

#define Name "Delta Counter"
#define Version "0.1.0"

[Setup]
AppId={{7B0C5C60-0A0A-4B5E-9C25-3E8E6E6E1B07}
AppName={#Name}
AppVersion={#Version}
AppPublisher=Delta Counter
DefaultDirName={autopf}\Delta Counter
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
; Machine-wide, read-only for officers: data and settings lie in each user's own folders.
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\LICENSE
SetupIconFile=..\build\counter.ico
UninstallDisplayIcon={app}\counter-app.exe
OutputDir=..\dist
OutputBaseFilename=delta-counter-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
CloseApplications=yes

[Files]
Source: "..\dist\delta-counter\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\{#Name}"; Filename: "{app}\counter-app.exe"; Parameters: "run"; WorkingDir: "{app}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\counter-app.exe"; Parameters: "run"; WorkingDir: "{app}"

[Run]
Filename: "{app}\counter-app.exe"; Parameters: "run"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: postinstall nowait skipifsilent unchecked

; The journal may hold records that no library has acknowledged: taking the program away never takes it along.
