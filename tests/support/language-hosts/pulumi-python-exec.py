"""Runs a Pulumi program: python pulumi-python-exec.py <settings as JSON> <program> [argument...]."""

import asyncio
import json
import logging
import os
import runpy
import sys
import traceback

import pulumi
import pulumi.runtime

# The host then knows that the user has seen why.
EXIT_AFTER_SHOWING_THE_ERROR = 32


def run_program() -> None:
    runpy.run_path(sys.argv[0], run_name="__main__")


def main() -> int:
    settings = pulumi.runtime.Settings(**json.loads(sys.argv[1]))
    sys.argv = sys.argv[2:]
    # Python puts the folder of this file first; a program imports from its own.
    sys.path[0] = os.getcwd()
    pulumi.runtime.set_all_config(pulumi.runtime.get_config_env(), pulumi.runtime.get_config_secret_keys_env())
    pulumi.runtime.configure(settings)

    # asyncio complains of what a failing program never awaited; the program's own error is what counts.
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        loop.run_until_complete(pulumi.runtime.run_in_stack(run_program))
        return 0
    except pulumi.RunError as error:
        pulumi.log.error(str(error))
        return EXIT_AFTER_SHOWING_THE_ERROR
    except Exception:
        pulumi.log.error("Program failed with an unhandled exception:\n" + traceback.format_exc())
        return EXIT_AFTER_SHOWING_THE_ERROR
    finally:
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()


sys.exit(main())
