"""Describes the service: as OpenAPI, and as a page from files that are installed with it, asking no outside host."""

from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.docs import get_swagger_ui_html
from starlette.responses import HTMLResponse
from starlette.staticfiles import StaticFiles
from swagger_ui_bundle import swagger_ui_path

from photo_library.web import problems

ASSETS, VERSIONED = "/docs-assets", "/v1/"


def install(app: FastAPI) -> None:
    """Add /docs and what it needs."""
    undescribed = app.openapi
    app.openapi = lambda: app.openapi_schema or _with_problems(undescribed())  # type: ignore[method-assign]
    app.mount(ASSETS, StaticFiles(directory=Path(swagger_ui_path)), name="docs-assets")

    @app.get("/docs", include_in_schema=False)
    async def show_docs() -> HTMLResponse:
        return get_swagger_ui_html(
            openapi_url="/openapi.json",
            title="Regional photo library",
            swagger_js_url=f"{ASSETS}/swagger-ui-bundle.js",
            swagger_css_url=f"{ASSETS}/swagger-ui.css",
            swagger_favicon_url=f"{ASSETS}/favicon-32x32.png",
        )


def _with_problems(described: dict[str, Any]) -> dict[str, Any]:
    """Changes the description in place: every call may answer a problem, and none answers FastAPI's own errors."""
    for path, calls in described["paths"].items():
        for call in calls.values():
            call["responses"].pop("422", None)
            if path.startswith(VERSIONED):
                call["responses"]["default"] = {
                    "description": "A problem; `code` says which",
                    "content": {problems.MEDIA_TYPE: {"schema": PROBLEM}},
                }
    for unused in ("HTTPValidationError", "ValidationError"):
        described["components"]["schemas"].pop(unused, None)
    return described


PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "code", "detail"],
    "properties": {
        **{name: {"type": "string"} for name in ("type", "title", "code", "detail")},
        "status": {"type": "integer"},
        "places": {"type": "array", "items": {"type": "string"}},
    },
}
