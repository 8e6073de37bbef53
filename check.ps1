# Sets up what the tests need on this machine, then runs every check of the project, the quick ones first.
#   .\check.ps1              everything; further words go to pytest: .\check.ps1 tests\domain -q
#   .\check.ps1 fast         everything but the tests
#   .\check.ps1 installer    builds the program with PyInstaller into dist\ and starts the result once
Set-Location $PSScriptRoot
. .\scripts\set_up.ps1

Initialize-Python 'dev'
$env:QT_QPA_PLATFORM = 'offscreen'
$env:QT_QPA_FONTDIR = Join-Path $env:WINDIR 'Fonts'   # offscreen, Qt looks for fonts in this folder only
$env:PYTHONUTF8 = '1'
$env:PYTHONPATH = ''
$env:PYTHONHOME = ''

if ($args -contains 'installer') {
    Invoke-Step 'installer' $VenvPython @('scripts\build_installer.py')
} else {
    Invoke-Step 'format' '.venv\Scripts\ruff.exe' @('format', '--check', '--quiet', '.')
    Invoke-Step 'lint' '.venv\Scripts\ruff.exe' @('check', '--quiet', '.')
    Invoke-Step 'import contracts' '.venv\Scripts\lint-imports.exe' @()
    Invoke-Step 'translation catalogues' $VenvPython @('scripts\catalogues.py')
    Invoke-Step 'types' '.venv\Scripts\mypy.exe' @()
    if (-not ($args -contains 'fast')) {
        # the whole takes every core; a chosen part is told in order
        $words = if ($args.Count) { $args } else { @('-n', 'auto', '--dist', 'loadfile') }
        Invoke-Step 'tests' $VenvPython (@('-m', 'pytest') + $words)
    }
}
Write-Host "== everything is in order: in all $([int]((Get-Date) - $Began).TotalSeconds) s"
