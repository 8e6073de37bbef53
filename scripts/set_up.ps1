# Dot-sourced by counter.ps1 and check.ps1: a Python environment from the lock files, as scripts/set_up.sh makes it.
# Windows PowerShell 5.1 and later. ASCII only: 5.1 reads a file without a mark as the machine's own code page.

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$Began = Get-Date
$VenvPython = Join-Path (Get-Location) '.venv\Scripts\python.exe'
$Place = ''

function Stop-With([string] $Sentence) {
    [Console]::Error.WriteLine($Sentence)
    exit 1
}

# Invoke-Quietly: the exit code of a program; what it prints is dropped
function Invoke-Quietly([string] $Program, [string[]] $Arguments) {
    # 5.1 takes each line on a redirected error stream for an error; only the exit code counts here
    $ErrorActionPreference = 'Continue'
    & $Program @Arguments 2>&1 | Out-Null
    return $LASTEXITCODE
}

# Invoke-Step: run one check, say how long it took, stop at the first that fails
function Invoke-Step([string] $Name, [string] $Program, [string[]] $Arguments) {
    $from = Get-Date
    Write-Host "== $Name"
    & $Program @Arguments | Out-Host
    $code = $LASTEXITCODE
    $seconds = [int]((Get-Date) - $from).TotalSeconds
    if ($code -ne 0) { Stop-With "== $Name failed after $seconds s" }
    Write-Host "== ${Name}: $seconds s"
}

# Find-Python: the full path of a 64-bit Python that the locked packages exist for
function Find-Python {
    $fits = 'import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 13) and sys.maxsize > 2**32))'
    $candidates = @(@('py', '-3.11'), @('py', '-3.12'), @('py', '-3.13'), @('python'), @('python3'))
    foreach ($candidate in $candidates) {
        $program = $candidate[0]
        if (-not (Get-Command $program -CommandType Application -ErrorAction SilentlyContinue)) { continue }
        [string[]] $chosen = @($candidate | Select-Object -Skip 1)
        if ((Invoke-Quietly $program ($chosen + @('-c', $fits))) -eq 0) {
            return [string](& $program @chosen -c 'import sys; print(sys.executable)')
        }
    }
    Stop-With 'Python 3.11, 3.12 or 3.13 (64 bit) is needed, and none was found. Install one, then start this again.'
}

# Get-Fingerprint: what an environment of that kind is made from; when this changes, it is made anew
function Get-Fingerprint([string] $Kind) {
    $lists = @("requirements\$Kind.txt", 'requirements\models.txt', 'requirements\build.txt', 'pyproject.toml')
    $hashes = $lists | ForEach-Object { (Get-FileHash -Algorithm SHA256 $_).Hash }
    return ((@($Place) + $hashes) -join "`n")
}

function Test-Fresh([string] $Kind) {
    $stamp = ".venv\stamp-$Kind"
    return (Test-Path $stamp) -and ((Get-Content -Raw $stamp).TrimEnd() -eq (Get-Fingerprint $Kind))
}

function Invoke-Pip([string] $Failure, [string[]] $Arguments) {
    $always = @('-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps')
    & $VenvPython @($always + $Arguments) | Out-Host
    if ($LASTEXITCODE -ne 0) { Stop-With $Failure }
}

# Initialize-Python runtime|dev: an environment with exactly the locked packages, and the project itself in it
function Initialize-Python([string] $Kind) {
    $python = Find-Python
    $version = [string](& $python -c 'import sys; print(sys.version)')
    $script:Place = "$(Get-Location)`n$version"
    # the development environment holds all that the program needs, too
    if ((Test-Fresh 'dev') -or (Test-Fresh $Kind)) { return }
    Write-Host 'Setting up Python packages in .venv (once) ...'
    # one that was left half-made, was moved, or is of another Python is made anew
    $stamp = '.venv\stamp-place'
    if (-not ((Test-Path $stamp) -and ((Get-Content -Raw $stamp).TrimEnd() -eq $Place))) {
        if (Test-Path .venv) { Remove-Item -Recurse -Force .venv }
        & $python -m venv .venv
        if ($LASTEXITCODE -ne 0) { Stop-With "$python could not make .venv. Is there space on the disk?" }
        Set-Content -Encoding UTF8 $stamp $Place
    }
    Remove-Item -ErrorAction SilentlyContinue .venv\stamp-dev, .venv\stamp-runtime
    $failure = 'The Python packages could not be installed (see above). Check the network, then start this again.'
    foreach ($list in @('build', $Kind, 'models')) {
        Invoke-Pip $failure @('--require-hashes', '-r', "requirements\$list.txt")
    }
    Invoke-Pip 'The project could not be installed into .venv (see above).' @('--no-build-isolation', '--editable', '.')
    Set-Content -Encoding UTF8 ".venv\stamp-$Kind" (Get-Fingerprint $Kind)
}
