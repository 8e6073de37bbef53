# Sets up what the counter terminal needs on this machine, then opens its window. Quick from the second time on.
# Words after it go to `counter-app run`: .\counter.ps1 --lang en --camera synthetic
# The journal's key goes into the Windows Credential Manager, which every session has.
Set-Location $PSScriptRoot
. .\scripts\set_up.ps1

Initialize-Python 'runtime'
& .venv\Scripts\counter-app.exe run @args
exit $LASTEXITCODE
