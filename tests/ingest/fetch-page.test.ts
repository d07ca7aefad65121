import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MAX_PAGE_BYTES } from '../../src/ingest/decode-page.ts';
import { fetchPage } from '../../src/ingest/fetch-page.ts';

describe('fetchPage', () => {
  test('fetches a page, following redirects', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/start') response.writeHead(302, { location: '/page' }).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>мэдээ</p>');
    });
    expect(Buffer.from(await fetchPage(`${url}/start`)).toString()).toBe('<p>мэдээ</p>');
  });

  test.each<{ name: string; answer: RequestListener; code: string; message: string }>([
    {
      name: 'an error of the server',
      answer: (_, response) => response.writeHead(404).end('gone'),
      code: 'unreadable',
      message: 'the server answered 404',
    },
    {
      name: 'something that is not text',
      answer: (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
      code: 'unreadable',
      message: 'the server sent something that is not a text page',
    },
    {
      name: 'redirects without end',
      answer: (request, response) => response.writeHead(302, { location: `${request.url}a` }).end(),
      code: 'unreadable',
      message: 'it redirects too often',
    },
    {
      name: 'a redirect to a file',
      answer: (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      code: 'unreadable',
      message: 'it leads to an address that is not http or https',
    },
    {
      name: 'an announced size that is too large',
      answer: (_, response) => response.writeHead(200, { 'content-length': MAX_PAGE_BYTES + 1 }).end(),
      code: 'too-large',
      message: 'it is larger than 20 MB',
    },
    {
      name: 'an unannounced size that is too large',
      answer: (_, response) => {
        const piece = Buffer.alloc(1024 * 1024, 'a');
        const more = () => {
          while (response.write(piece));
        };
        response.on('drain', more);
        more();
      },
      code: 'too-large',
      message: 'it is larger than 20 MB',
    },
    {
      name: 'a server that does not end',
      answer: (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).write('a'),
      code: 'unreadable',
      message: 'the server did not answer in time',
    },
    {
      name: 'a server that hangs up',
      answer: (request) => request.socket.destroy(),
      code: 'unreadable',
      message: 'the server could not be reached',
    },
  ])('refuses $name', async ({ answer, code, message }) => {
    const url = await serve(answer);
    await expect(fetchPage(url, { timeoutMs: 1500 })).rejects.toMatchObject({ code, message });
  });
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
